package dev.pressport.plugin.shortcodesultimate;

import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.Term;
import dev.pressport.render.CurrentEntry;
import dev.pressport.render.Selection;
import dev.pressport.settings.SiteOptions;
import dev.pressport.text.IdText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The entries that {@code [su_posts]} names. */
final class PostQuery {
  private static final int MOST = 100;

  private PostQuery() {}

  static List<CurrentEntry> of(Part part) {
    String number = part.text("posts_per_page");
    long most =
        number.matches("\\d{1,6}")
            ? Long.parseLong(number)
            : number.equals("-1") ? MOST : SiteOptions.of(part.body().site()).postsPerPage();
    String offset = part.text("offset");
    String type = part.text("post_type").split(",", 2)[0].strip();
    Selection selection =
        new Selection(
            type.isEmpty() ? "post" : type,
            (int) Math.min(most, MOST),
            offset.matches("\\d{1,6}") ? Integer.parseInt(offset) : 0,
            part.text("orderby").isEmpty() ? "date" : part.text("orderby"),
            part.text("order").equalsIgnoreCase("ASC"),
            terms(part),
            Set.of(),
            condition(part));
    return beginsWithSticky(part)
        ? selection.stickyFirst(part.body())
        : selection.from(part.body());
  }

  /** WordPress puts sticky posts first, even before posts that are named by their ids. */
  private static boolean beginsWithSticky(Part part) {
    return !part.text("ignore_sticky_posts").equals("yes")
        && Stream.of("tax_term", "author", "tag", "post_parent")
            .allMatch(name -> part.text(name).isEmpty());
  }

  private static Predicate<EntryOutline> condition(Part part) {
    Set<Long> only = Set.copyOf(IdText.list(part.text("id")));
    String author = part.text("author");
    Predicate<EntryOutline> named = entry -> only.isEmpty() || only.contains(entry.id());
    return author.isEmpty()
        ? named
        : named.and(
            Selection.byAuthors(List.of(author.split("\\s*,\\s*", -1)), part.body().index()));
  }

  private static List<Set<Term.Key>> terms(Part part) {
    String named = part.text("tax_term");
    if (named.isEmpty() || part.text("tax_operator").equals("NOT IN")) {
      return List.of();
    }
    String taxonomy = part.text("taxonomy").isEmpty() ? "category" : part.text("taxonomy");
    SiteIndex index = part.body().index();
    Set<Term.Key> keys = new HashSet<>();
    for (String term : named.split(",", -1)) {
      String name = term.strip();
      Long id = IdText.parse(name);
      if (id != null) {
        index.term(taxonomy, id).ifPresent(found -> keys.add(found.key()));
      } else {
        keys.add(new Term.Key(taxonomy, name));
      }
    }
    return List.of(keys);
  }
}

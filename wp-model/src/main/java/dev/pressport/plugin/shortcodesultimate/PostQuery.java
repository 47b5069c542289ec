package dev.pressport.plugin.shortcodesultimate;

import dev.pressport.model.SiteIndex;
import dev.pressport.model.Term;
import dev.pressport.render.CurrentEntry;
import dev.pressport.render.EntryList;
import dev.pressport.render.Selection;
import dev.pressport.settings.SiteOptions;
import dev.pressport.text.IdText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The entries that {@code [su_posts]} names. */
final class PostQuery {
  private static final int MOST = 100;

  private PostQuery() {}

  static List<CurrentEntry> of(Part part) {
    List<Long> only = IdText.list(part.text("id"));
    if (!only.isEmpty()) {
      return EntryList.named(only, part.body());
    }
    String number = part.text("posts_per_page");
    long most =
        number.matches("\\d{1,6}")
            ? Long.parseLong(number)
            : number.equals("-1") ? MOST : SiteOptions.of(part.body().site()).postsPerPage();
    String offset = part.text("offset");
    String type = part.text("post_type").split(",", 2)[0].strip();
    return new Selection(
            type.isEmpty() ? "post" : type,
            (int) Math.min(most, MOST),
            offset.matches("\\d{1,6}") ? Integer.parseInt(offset) : 0,
            part.text("orderby").equals("title") ? "title" : "date",
            part.text("order").equalsIgnoreCase("ASC"),
            terms(part),
            Set.of())
        .from(part.body());
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

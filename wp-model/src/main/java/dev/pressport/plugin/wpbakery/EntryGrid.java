package dev.pressport.plugin.wpbakery;

import dev.pressport.model.Term;
import dev.pressport.render.Body;
import dev.pressport.render.CurrentEntry;
import dev.pressport.render.EntryCard;
import dev.pressport.render.EntryList;
import dev.pressport.render.Selection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A grid or slider of entries of the site. */
final class EntryGrid {
  private static final Pattern ID = Pattern.compile("\\d{1,18}");
  private static final int USUAL = 10;
  private static final int MOST = 100;
  private static final int EXCERPT = 55;

  private EntryGrid() {}

  static String of(Element element) {
    Body body = element.body();
    String named = element.text("post_type");
    List<Long> only = ids(element.text("include"));
    if (named.equals("ids") || !only.isEmpty()) {
      return cards(element, EntryList.named(only, body));
    }
    String slider = element.text("posttypes").split(",", 2)[0];
    String type = named.isEmpty() ? (slider.isEmpty() ? "post" : slider) : named;
    Set<Term.Key> terms = new HashSet<>();
    for (long id : ids(element.text("taxonomies"))) {
      for (String taxonomy : body.index().taxonomies(type)) {
        body.index().term(taxonomy, id).ifPresent(term -> terms.add(term.key()));
      }
    }
    return cards(
        element,
        new Selection(
                type,
                most(element),
                0,
                element.text("orderby").equals("title") ? "title" : "date",
                element.text("order").equalsIgnoreCase("ASC"),
                terms.isEmpty() ? List.of() : List.of(terms),
                new HashSet<>(ids(element.text("exclude"))))
            .from(body));
  }

  /** Entries as the template of grids shows them where none is chosen; sliders have no words. */
  private static String cards(Element element, List<CurrentEntry> entries) {
    boolean words = element.text("posttypes").isEmpty();
    boolean english = element.body().locale().getLanguage().equals("en");
    if (entries.isEmpty() || !words) {
      return EntryList.pictures(entries, element.body());
    }
    return EntryCard.list(
        "wp-block-query",
        entries,
        element.body(),
        card -> card.picture().title(4).excerpt(EXCERPT).more(english ? "Read more" : ""));
  }

  private static int most(Element element) {
    String number =
        element.text("max_items").isEmpty() ? element.text("count") : element.text("max_items");
    return number.equals("-1")
        ? MOST
        : number.matches("[1-9]\\d{0,4}") ? Math.min(Integer.parseInt(number), MOST) : USUAL;
  }

  private static List<Long> ids(String list) {
    return ID.matcher(list).results().map(MatchResult::group).map(Long::valueOf).toList();
  }
}

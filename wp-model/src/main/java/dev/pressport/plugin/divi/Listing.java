package dev.pressport.plugin.divi;

import dev.pressport.html.Html;
import dev.pressport.model.Term;
import dev.pressport.render.Body;
import dev.pressport.render.CurrentEntry;
import dev.pressport.render.EntryCard;
import dev.pressport.render.EntryList;
import dev.pressport.render.Selection;
import dev.pressport.text.IdText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A list of entries of the site, which both forms of Divi have. */
final class Listing {
  private static final int USUAL = 10;
  private static final int MOST = 100;

  private static final int WORDS = 40;

  private Listing() {}

  /** The list of a block. */
  static String of(DiviBlock block, String type, boolean posts) {
    String number = block.setting("post", "number");
    String categories = block.setting("post", "categories");
    String own = block.setting("post", "type");
    return html(
        own.isEmpty() ? type : own,
        number.isEmpty() ? block.setting("module", "postsNumber") : number,
        categories.isEmpty() ? block.setting("module", "includeCategories") : categories,
        posts,
        block.body());
  }

  /** The list of a shortcode. */
  static String of(Module module, String type, boolean posts) {
    String own = module.text("post_type");
    return html(
        own.isEmpty() ? type : own,
        module.text("posts_number"),
        module.text("include_categories"),
        posts,
        module.body());
  }

  /** The newest posts as slides, each with who wrote it and its own button. */
  static String slider(
      String number,
      String categories,
      String button,
      boolean pictured,
      boolean told,
      boolean buttons,
      Body body) {
    List<CurrentEntry> entries = entries("post", number, categories, body);
    boolean english = body.locale().getLanguage().equals("en");
    String more = button.isEmpty() && english ? "Read More" : button;
    return entries.isEmpty()
        ? ""
        : EntryCard.list(
            "wp-block-query",
            entries,
            body,
            card -> {
              if (pictured) {
                card.picture();
              }
              card.title(2);
              if (told) {
                card.line(
                    Html.spaced(
                        card.body().author(true),
                        card.body().time(card.entry().date()),
                        card.terms(Set.of("category"), ", ")));
              }
              card.excerpt(WORDS);
              if (buttons) {
                card.more(more);
              }
            });
  }

  private static String html(
      String type, String number, String categories, boolean posts, Body body) {
    List<CurrentEntry> entries = entries(type, number, categories, body);
    return posts ? EntryList.posts(entries, body) : EntryList.pictures(entries, body);
  }

  private static List<CurrentEntry> entries(
      String type, String number, String categories, Body body) {
    int most = number.matches("[1-9]\\d{0,4}") ? Math.min(Integer.parseInt(number), MOST) : USUAL;
    Set<Term.Key> terms = new HashSet<>();
    for (long id : IdText.list(categories)) {
      for (String taxonomy : body.index().taxonomies(type)) {
        body.index().term(taxonomy, id).ifPresent(term -> terms.add(term.key()));
      }
    }
    return new Selection(
            type, most, 0, "date", false, terms.isEmpty() ? List.of() : List.of(terms), Set.of())
        .from(body);
  }
}

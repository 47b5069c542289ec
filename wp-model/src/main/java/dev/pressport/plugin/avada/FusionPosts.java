package dev.pressport.plugin.avada;

import dev.pressport.html.Html;
import dev.pressport.render.CurrentEntry;
import dev.pressport.render.EntryCard;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Lists of posts of the builder, with the parts of each that their attributes name. */
final class FusionPosts {
  private static final int MOST_WORDS = 100;

  private FusionPosts() {}

  static String blog(FusionElement element, List<CurrentEntry> entries) {
    String more = element.body().locale().getLanguage().equals("en") ? "Read More" : "";
    return list(
        element,
        entries,
        card -> {
          if (isOn(element, "title")) {
            card.title(2);
          }
          card.line(
              Html.spaced(
                  isOn(element, "meta_author") ? card.body().author(true) : "",
                  isOn(element, "meta_date") ? card.body().time(card.entry().date()) : "",
                  isOn(element, "meta_categories") ? card.terms(Set.of("category"), ", ") : "",
                  element.text("meta_tags").equals("yes")
                      ? card.terms(Set.of("post_tag"), ", ")
                      : ""));
          switch (element.text("excerpt")) {
            case "no" -> card.content(MOST_WORDS);
            case "hide" -> {}
            default -> card.excerpt(number(element, "excerpt_length", 10));
          }
          if (isOn(element, "meta_link")) {
            card.more(more);
          }
        });
  }

  static String recent(FusionElement element, List<CurrentEntry> entries) {
    return list(
        element,
        entries,
        card -> {
          if (isOn(element, "title")) {
            card.title(4);
          }
          if (isOn(element, "meta")) {
            card.line(card.body().time(card.entry().date()));
          }
          switch (element.text("excerpt")) {
            case "yes" -> card.excerpt(number(element, "excerpt_words", 15));
            case "full" -> card.content(MOST_WORDS);
            default -> {}
          }
        });
  }

  private static String list(
      FusionElement element, List<CurrentEntry> entries, Consumer<EntryCard> content) {
    return entries.isEmpty()
        ? ""
        : EntryCard.list(
            "wp-block-query",
            entries,
            element.body(),
            card -> {
              if (isOn(element, "thumbnail")) {
                card.picture();
              }
              content.accept(card);
            });
  }

  private static boolean isOn(FusionElement element, String name) {
    return !element.text(name).equals("no");
  }

  private static int number(FusionElement element, String name, int usual) {
    String number = element.text(name);
    return number.matches("[1-9]\\d{0,4}") ? Math.min(Integer.parseInt(number), MOST_WORDS) : usual;
  }
}

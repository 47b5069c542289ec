package dev.pressport.plugin.siteorigin;

import dev.pressport.render.EntryCard;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The widgets of the bundle that list posts, with the parts of each that their settings name. */
final class PostLists {
  private static final int FULL = 100;

  private PostLists() {}

  /** The blog widget; the template for portfolios shows no more than a title below the picture. */
  static String blog(BundleWidget widget) {
    BundleWidget settings = widget.part("settings");
    boolean portfolio = widget.text("template").equals("portfolio");
    int words = number(settings, "excerpt_length", 55);
    return widget.title()
        + EntryCard.list(
            "wp-block-query",
            PostQuery.of(widget.fields().get("posts"), widget.body()),
            widget.body(),
            card -> {
              if (settings.isOn("featured_image")) {
                card.picture();
              }
              card.title(2);
              if (portfolio) {
                return;
              }
              card.line(about(settings, card));
              if (settings.text("content").equals("excerpt")) {
                card.excerpt(words);
                if (settings.fields().get("read_more").isTrue()) {
                  card.more(english(widget, "Continue reading"));
                }
              } else {
                card.content(FULL);
              }
            });
  }

  private static String about(BundleWidget settings, EntryCard card) {
    return Stream.of(
            settings.isOn("date") ? card.body().time(card.entry().date()) : "",
            settings.isOn("author") ? card.body().author(true) : "",
            settings.isOn("categories") ? card.terms(Set.of("category"), ", ") : "",
            settings.fields().get("tags").isTrue() ? card.terms(Set.of("post_tag"), ", ") : "")
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  static String recent(BundleWidget widget) {
    BundleWidget settings = widget.part("recent_settings");
    int words = number(settings, "excerpt_length", 10);
    return widget.title()
        + EntryCard.list(
            "wp-block-query",
            PostQuery.of(widget.fields().get("recent_query"), widget.body()),
            widget.body(),
            card -> {
              if (settings.isOn("featured_image")) {
                card.picture();
              }
              if (settings.isOn("post_title")) {
                card.title(3);
              }
              if (settings.isOn("date")) {
                card.line(card.body().time(card.entry().date()));
              }
              if (!settings.text("post_content").isEmpty()) {
                card.excerpt(words);
                if (settings.fields().get("read_more").isTrue()) {
                  card.more(settings.text("read_more_text"));
                }
              }
            });
  }

  private static int number(BundleWidget settings, String key, int usual) {
    Long number = settings.fields().get(key).id();
    return number == null ? usual : (int) Math.min(number, FULL);
  }

  private static String english(BundleWidget widget, String words) {
    return widget.body().locale().getLanguage().equals("en") ? words : "";
  }
}

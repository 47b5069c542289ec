package dev.pressport.plugin.elementor;

import dev.pressport.html.Html;
import dev.pressport.render.CurrentEntry;
import dev.pressport.render.EntryCard;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Lists of posts of Essential Addons, with the parts of each that their settings name. */
final class AddonPosts {
  private static final int MOST_WORDS = 100;
  private static final int USUAL_WORDS = 10;
  private static final int USUAL_EXCERPT = 55;

  private AddonPosts() {}

  /** A grid or carousel: the picture, the title, the first words, who wrote it and when. */
  static String grid(WidgetSettings fields, List<CurrentEntry> entries) {
    return list(
        fields,
        entries,
        card -> {
          picture(fields, card);
          if (fields.isOn("eael_show_post_terms")) {
            String named = fields.text("eael_post_terms");
            card.line(card.terms(Set.of(taxonomy(named)), ", "));
          }
          title(fields, card);
          excerpt(fields, card);
          if (!fields.isOff("eael_show_read_more_button")) {
            card.more(fields.text("read_more_button_text"));
          }
          if (!fields.isOff("eael_show_meta")) {
            String author =
                fields.isOff("eael_show_author") || fields.isOff("eael_show_author_two")
                    ? ""
                    : card.body().author(true);
            String date =
                fields.isOff("eael_show_date") ? "" : card.body().time(card.entry().date());
            card.line(author + " " + date);
          }
        });
  }

  private static String taxonomy(String named) {
    return switch (named) {
      case "", "category" -> "category";
      case "tags" -> "post_tag";
      default -> named;
    };
  }

  /** Posts with each of their parts. */
  static String whole(WidgetSettings fields, List<CurrentEntry> entries) {
    return list(
        fields,
        entries,
        card ->
            card.picture()
                .title(2)
                .line(Html.spaced(card.body().time(card.entry().date()), card.body().author(true)))
                .beginning(USUAL_EXCERPT));
  }

  /** A timeline: the date comes first. */
  static String timeline(WidgetSettings fields, List<CurrentEntry> entries) {
    return list(
        fields,
        entries,
        card -> {
          card.line(Html.link(card.entry().url(), card.body().time(card.entry().date())));
          picture(fields, card);
          excerpt(fields, card);
          title(fields, card);
        });
  }

  private static String list(
      WidgetSettings fields, List<CurrentEntry> entries, Consumer<EntryCard> content) {
    return entries.isEmpty()
        ? ""
        : EntryCard.list("wp-block-query", entries, fields.body(), content);
  }

  private static void picture(WidgetSettings fields, EntryCard card) {
    if (!fields.isOff("eael_show_image")) {
      card.picture();
    }
  }

  private static void title(WidgetSettings fields, EntryCard card) {
    if (!fields.isOff("eael_show_title")) {
      String tag = fields.text("title_tag");
      card.title(tag.matches("h[1-6]") ? tag.charAt(1) - '0' : 2);
    }
  }

  private static void excerpt(WidgetSettings fields, EntryCard card) {
    if (!fields.isOff("eael_show_excerpt")) {
      Long words = fields.values().get("eael_excerpt_length").id();
      card.beginning(words == null ? USUAL_WORDS : (int) Math.min(words, MOST_WORDS));
    }
  }
}

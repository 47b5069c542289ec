package dev.pressport.plugin.jetpack;

import dev.pressport.block.Block;
import dev.pressport.html.Html;
import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockFamily;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.EntryCard;
import dev.pressport.render.RenderProblem;
import dev.pressport.render.Selection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The blocks whose HTML is not saved. */
final class Blocks implements BlockFamily {
  private static final Map<String, String> DAYS =
      Map.of(
          "Sun", "Sunday",
          "Mon", "Monday",
          "Tue", "Tuesday",
          "Wed", "Wednesday",
          "Thu", "Thursday",
          "Fri", "Friday",
          "Sat", "Saturday");

  /** What works on WordPress.com alone, by the blocks that show it. */
  private static final Map<String, String> SERVER =
      Map.of(
          "related-posts", "the list of related posts",
          "subscriptions", "the form for subscriptions",
          "top-posts", "the list of the most read posts",
          "like", "the button to like a post",
          "sharing-buttons", "the buttons to share a page",
          "recurring-payments", "the button for payments",
          "payment-buttons", "the buttons for payments",
          "donations", "the form for donations",
          "premium-content", "the content for subscribers",
          "paywall", "the content for subscribers");

  @Override
  public Map<String, BlockHtml> blocks() {
    Map<String, BlockHtml> blocks = new HashMap<>();
    SERVER.forEach(
        (name, meaning) -> blocks.put("jetpack/" + name, (block, body) -> ofServer(meaning, body)));
    blocks.put("jetpack/business-hours", Blocks::hours);
    blocks.put("jetpack/rating-star", Blocks::rating);
    for (String name : List.of("calendly", "eventbrite", "gif", "google-calendar", "loom")) {
      blocks.put("jetpack/" + name, Blocks::embed);
    }
    for (String posts : List.of("a8c/blog-posts", "newspack-blocks/homepage-articles")) {
      blocks.put(posts, Blocks::posts);
    }
    return blocks;
  }

  private static String ofServer(String meaning, Body body) {
    body.counted(RenderProblem.SERVER_ONLY, meaning);
    return "";
  }

  private static String hours(Block block, Body body) {
    StringBuilder list = new StringBuilder();
    for (LooseValue day : Body.attributes(block).get("days").list()) {
      String name = day.get("name").filled();
      StringBuilder hours = new StringBuilder();
      for (LooseValue open : day.get("hours").list()) {
        String from = open.get("opening").filled();
        String to = open.get("closing").filled();
        if (from != null && to != null) {
          hours.append(hours.isEmpty() ? "" : ", ").append(from).append(" – ").append(to);
        }
      }
      if (name != null) {
        list.append("<dt>").append(Html.escape(DAYS.getOrDefault(name, name))).append("</dt><dd>");
        list.append(hours.isEmpty() ? "Closed" : Html.escape(hours.toString())).append("</dd>");
      }
    }
    return list.isEmpty() ? body.content(block) : "<dl>" + list + "</dl>";
  }

  private static @Nullable String rating(Block block, Body body) {
    Double rating = Body.attributes(block).get("rating").decimal();
    Long most = Body.attributes(block).get("maxRating").id();
    return rating == null
        ? null
        : String.format(
                Locale.ROOT, "<p>Rating: %.1f out of %d.</p>", rating, most == null ? 5 : most)
            .replace(".0 ", " ");
  }

  private static @Nullable String embed(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    String url = attributes.get("url").filled();
    String saved = body.content(block);
    return url == null ? (saved.isBlank() ? null : saved) : body.film(url);
  }

  private static String posts(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    Long number = attributes.get("postsToShow").id();
    List<LooseValue> ids = attributes.get("categories").list();
    Selection selection =
        new Selection(
            "post",
            number == null ? 3 : (int) Math.min(number, 100),
            0,
            "date",
            false,
            ids.isEmpty() ? List.of() : List.of(Selection.keys("category", ids, body.index())),
            Set.of(body.entry().id()));
    Long words = attributes.get("excerptLength").id();
    return EntryCard.list(
        "wp-block-newspack-blocks-homepage-articles",
        selection.from(body),
        body,
        card -> {
          if (!Boolean.FALSE.equals(attributes.get("showImage").bool())) {
            card.picture();
          }
          if (attributes.get("showCategory").isTrue()) {
            card.line(card.terms(Set.of("category"), ", "));
          }
          card.title(2);
          if (!Boolean.FALSE.equals(attributes.get("showExcerpt").bool())) {
            card.excerpt(words == null ? 55 : (int) Math.min(words, 100));
          }
          String author =
              Boolean.FALSE.equals(attributes.get("showAuthor").bool())
                  ? ""
                  : card.body().author(true);
          String date =
              Boolean.FALSE.equals(attributes.get("showDate").bool())
                  ? ""
                  : card.body().time(card.entry().date());
          card.line((author.isEmpty() ? "" : "by " + author + " ") + date);
          if (attributes.get("showReadMore").isTrue()) {
            String more = attributes.get("readMoreLabel").filled();
            card.more(more == null ? "Keep reading" : more);
          }
        });
  }
}

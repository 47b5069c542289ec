package dev.pressport.plugin.jetpack;

import dev.pressport.block.Block;
import dev.pressport.html.Html;
import dev.pressport.php.DateFormat;
import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockFamily;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.EntryCard;
import dev.pressport.render.Picture;
import dev.pressport.render.RenderProblem;
import dev.pressport.render.Selection;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
      Map.ofEntries(
          Map.entry("related-posts", "the list of related posts"),
          Map.entry("subscriptions", "the form for subscriptions"),
          Map.entry("top-posts", "the list of the most read posts"),
          Map.entry("like", "the button to like a post"),
          Map.entry("sharing-buttons", "the buttons to share a page"),
          Map.entry("recurring-payments", "the button for payments"),
          Map.entry("payment-buttons", "the buttons for payments"),
          Map.entry("donations", "the form for donations"),
          Map.entry("premium-content", "the content for subscribers"),
          Map.entry("paywall", "the content for subscribers"),
          Map.entry("mailchimp", "the form for a newsletter"),
          Map.entry("simple-payments", "the buttons for payments"),
          Map.entry("instagram-gallery", "the pictures of an account at Instagram"),
          Map.entry("subscriber-login", "the login of subscribers"),
          Map.entry("blog-stats", "the number of visitors"));

  @Override
  public Map<String, BlockHtml> blocks() {
    Map<String, BlockHtml> blocks = new HashMap<>();
    SERVER.forEach(
        (name, meaning) -> blocks.put("jetpack/" + name, (block, body) -> ofServer(meaning, body)));
    blocks.put("jetpack/business-hours", Blocks::hours);
    blocks.put("jetpack/rating-star", Blocks::rating);
    for (String name :
        List.of(
            "google-calendar",
            "google-docs-embed",
            "loom",
            "nextdoor",
            "pinterest",
            "podcast-player")) {
      blocks.put("jetpack/" + name, Blocks::embed);
    }
    blocks.put("jetpack/button", Blocks::link);
    blocks.put("jetpack/blogroll-item", Blocks::blog);
    blocks.put("jetpack/calendly", (block, body) -> button("Schedule time with me", block, body));
    blocks.put(
        "jetpack/eventbrite", (block, body) -> button("Register on Eventbrite", block, body));
    blocks.put("jetpack/gif", Blocks::gif);
    blocks.put(
        "jetpack/latex", (block, body) -> Formulas.html(Body.attributes(block).get("latex")));
    blocks.put("jetpack/repeat-visitor", Blocks::visitor);
    blocks.put("videopress/video", Blocks::film);
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
    List<LooseValue> days = new ArrayList<>(Body.attributes(block).get("days").list());
    Long first = LooseValue.of(body.site().options(), "start_of_week").integer();
    Collections.rotate(days, first == null || first < 0 || first > 6 ? 0 : (int) -first);
    StringBuilder list = new StringBuilder();
    for (LooseValue day : days) {
      String name = day.get("name").filled();
      StringBuilder hours = new StringBuilder();
      for (LooseValue open : day.get("hours").list()) {
        String from = open.get("opening").filled();
        String to = open.get("closing").filled();
        if (from != null && to != null) {
          hours.append(hours.isEmpty() ? "" : ", ");
          hours.append(time(from, body)).append(" – ").append(time(to, body));
        }
      }
      if (name != null) {
        list.append("<dt>").append(Html.escape(DAYS.getOrDefault(name, name))).append("</dt><dd>");
        list.append(hours.isEmpty() ? "Closed" : Html.escape(hours.toString())).append("</dd>");
      }
    }
    return list.isEmpty() ? body.content(block) : "<dl>" + list + "</dl>";
  }

  /** A time of day in the format of the site. */
  private static String time(String stored, Body body) {
    String format = LooseValue.of(body.site().options(), "time_format").filled();
    try {
      return format == null
          ? stored
          : DateFormat.format(
              LocalDate.EPOCH.atTime(LocalTime.parse(stored)), format, body.locale());
    } catch (DateTimeParseException e) {
      return stored;
    }
  }

  /** A button: without an address, it belongs to a form or to another block. */
  private static String link(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    String url = attributes.get("url").filled();
    String text = attributes.get("text").filled();
    return url == null || text == null
        ? body.content(block)
        : Html.paragraph(Html.link(url, Html.stored(text)));
  }

  /** Another site in a list of some. */
  private static String blog(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    String url = attributes.get("url").filled();
    String name = attributes.get("name").filled();
    String shown = name == null ? url : name;
    String description = attributes.get("description").filled();
    Picture icon = Picture.of(null, attributes.get("icon").filled(), body);
    return shown == null
        ? ""
        : (icon == null ? "" : icon.described(name).figure())
            + Html.paragraph(Html.link(url, Html.stored(shown)))
            + Html.paragraph(description == null ? null : Html.stored(description));
  }

  /** A link to a service, with the words of the button in the block. */
  private static @Nullable String button(String usual, Block block, Body body) {
    String url = Body.attributes(block).get("url").filled();
    if (url == null) {
      String saved = body.content(block);
      return saved.isBlank() ? null : saved;
    }
    String own =
        block.innerBlocks().stream()
            .map(inner -> Body.attributes(inner).get("text").filled())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    return Html.paragraph(Html.link(url, own == null ? usual : Html.stored(own)));
  }

  private static @Nullable String gif(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    String url = attributes.get("giphyUrl").filled();
    String caption = attributes.get("caption").filled();
    if (url == null) {
      return embed(block, body);
    }
    return "<figure>"
        + body.film(url)
        + (caption == null ? "" : "<figcaption>" + Html.stored(caption) + "</figcaption>")
        + "</figure>";
  }

  /** What visitors see at first: some text is for those who came often. */
  private static String visitor(Block block, Body body) {
    boolean first = "before-visits".equals(Body.attributes(block).get("criteria").string());
    return first ? body.content(block) : ofServer("the text for visitors who return", body);
  }

  /** A film at VideoPress. */
  private static String film(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    String guid = attributes.get("guid").filled();
    String caption = attributes.get("caption").filled();
    String source = attributes.get("src").filled();
    String url =
        guid != null && guid.matches("\\w{4,20}") ? "https://videopress.com/v/" + guid : source;
    return url == null
        ? body.content(block)
        : "<figure>"
            + body.film(url)
            + (caption == null ? "" : "<figcaption>" + Html.stored(caption) + "</figcaption>")
            + "</figure>";
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

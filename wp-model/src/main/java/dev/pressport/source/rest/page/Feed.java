package dev.pressport.source.rest.page;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** A page of an RSS feed. Facts: wp-includes/feed-rss2.php. */
public record Feed(@Nullable String title, @Nullable String language, List<Item> items) {
  private static final int MOST_ITEMS = 1_000;

  /** Copies the list. */
  public Feed {
    items = List.copyOf(items);
  }

  /**
   * An entry in a feed.
   *
   * @param guid {@code https://example.org/?p=5} unless a plugin changed it
   * @param content the full text as HTML; null when the feed has only excerpts
   */
  public record Item(
      String link,
      @Nullable String guid,
      @Nullable String title,
      @Nullable OffsetDateTime published,
      @Nullable String author,
      List<String> categories,
      @Nullable String content) {
    /** Copies the list. */
    public Item {
      categories = List.copyOf(categories);
    }
  }

  /** The feed in a file; empty when there is none. */
  public static Optional<Feed> read(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      Document xml = Jsoup.parse(in, null, "", Parser.xmlParser());
      Element channel = xml.selectFirst("rss > channel");
      if (channel == null) {
        return Optional.empty();
      }
      List<Item> items = new ArrayList<>();
      for (Element item : channel.children()) {
        String link = item.nameIs("item") ? text(item, "link") : null;
        if (link != null && items.size() < MOST_ITEMS) {
          items.add(item(item, link));
        }
      }
      return Optional.of(new Feed(text(channel, "title"), text(channel, "language"), items));
    }
  }

  private static Item item(Element item, String link) {
    List<String> categories = new ArrayList<>();
    for (Element child : item.children()) {
      if (child.nameIs("category") && !child.text().isBlank()) {
        categories.add(child.text().strip());
      }
    }
    return new Item(
        link,
        text(item, "guid"),
        text(item, "title"),
        date(text(item, "pubDate")),
        text(item, "dc:creator"),
        categories,
        text(item, "content:encoded"));
  }

  private static @Nullable String text(Element parent, String name) {
    for (Element child : parent.children()) {
      if (child.tagName().equalsIgnoreCase(name)) {
        String text = child.wholeText().strip();
        return text.isEmpty() ? null : text;
      }
    }
    return null;
  }

  private static @Nullable OffsetDateTime date(@Nullable String text) {
    try {
      return text == null
          ? null
          : OffsetDateTime.parse(
              text, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ENGLISH));
    } catch (DateTimeException e) {
      return null;
    }
  }
}

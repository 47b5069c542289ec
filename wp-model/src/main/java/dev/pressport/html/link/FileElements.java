package dev.pressport.html.link;

import dev.pressport.html.Fragment;
import dev.pressport.text.Words;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** The elements of HTML that show files: pictures, sound, films, and links to documents. */
public final class FileElements {
  private static final String SHOWING = "img, video, audio, source, track, embed, object, picture";
  private static final Set<String> NAMES = Words.of(SHOWING.replace(",", " ") + " image a");

  /** Elements in whose text one parser sees tags and another does not. */
  private static final Set<String> TEXTS = Words.of("noscript template svg math textarea");

  private static final Evaluator SHOWN = QueryParser.parse(SHOWING);
  private static final Evaluator LINKS = QueryParser.parse("a[href]");
  private static final Evaluator PLAYERS = QueryParser.parse("video, audio, picture");
  private static final Evaluator SOURCED = QueryParser.parse("[src], source");
  private static final Evaluator FRAMES = QueryParser.parse("figure, p");
  private static final Evaluator CONTENT =
      QueryParser.parse("img, video, audio, iframe, svg, table, pre, blockquote");

  private static final List<String> SOURCES = List.of("src", "data", "poster", "data-src");

  private FileElements() {}

  /**
   * Returns HTML without the elements that show dropped files; the words of links to them stay, and
   * so do captions.
   *
   * @param dropped whether the file at an address is dropped
   */
  public static String without(String html, Predicate<String> dropped) {
    if (!maySeeDropped(html, dropped)) {
      return html;
    }
    Element body = Fragment.body(html);
    boolean changed = false;
    for (Element element : body.select(SHOWN)) {
      if (shows(element, dropped)) {
        element.remove();
        changed = true;
      }
    }
    for (Element link : body.select(LINKS)) {
      if (is(link.attr("href"), dropped)) {
        link.unwrap();
        changed = true;
      }
    }
    if (!changed) {
      return html;
    }
    dropEmpty(body.select(PLAYERS), SOURCED);
    dropEmpty(body.select(FRAMES), CONTENT);
    return Fragment.html(body);
  }

  private static boolean shows(Element element, Predicate<String> dropped) {
    for (String source : SOURCES) {
      if (is(element.attr(source), dropped)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether some element of the text may show a dropped file, or link to one. */
  private static boolean maySeeDropped(String html, Predicate<String> dropped) {
    StartTags tags = new StartTags(html);
    while (tags.hasNext()) {
      StartTag tag = tags.next();
      if (TEXTS.contains(tag.name()) || (NAMES.contains(tag.name()) && shows(tag, dropped))) {
        return true;
      }
    }
    return false;
  }

  private static boolean shows(StartTag tag, Predicate<String> dropped) {
    return tag.name().equals("a")
        ? is(tag.value("href"), dropped)
        : SOURCES.stream().anyMatch(source -> is(tag.value(source), dropped));
  }

  private static boolean is(String url, Predicate<String> dropped) {
    return !url.isBlank() && dropped.test(url);
  }

  private static void dropEmpty(Elements elements, Evaluator content) {
    for (Element element : elements) {
      if (!element.hasText() && element.selectFirst(content) == null && !element.hasAttr("src")) {
        element.remove();
      }
    }
  }
}

package dev.pressport.html.link;

import dev.pressport.html.Fragment;
import java.util.List;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** The elements of HTML that show files: pictures, sound, films, and links to documents. */
public final class FileElements {
  private static final String SHOWING = "img, video, audio, source, track, embed, object, picture";
  private static final List<String> SOURCES = List.of("src", "data", "poster", "data-src");

  private FileElements() {}

  /**
   * Returns HTML without the elements that show dropped files; the words of links to them stay, and
   * so do captions.
   *
   * @param dropped whether the file at an address is dropped
   */
  public static String without(String html, Predicate<String> dropped) {
    if (html.indexOf('<') < 0) {
      return html;
    }
    Element body = Fragment.body(html);
    boolean changed = false;
    for (Element element : body.select(SHOWING)) {
      boolean shows = SOURCES.stream().map(element::attr).anyMatch(url -> is(url, dropped));
      if (shows) {
        element.remove();
        changed = true;
      }
    }
    for (Element link : body.select("a[href]")) {
      if (is(link.attr("href"), dropped)) {
        link.unwrap();
        changed = true;
      }
    }
    if (!changed) {
      return html;
    }
    dropEmpty(body.select("video, audio, picture"), "[src], source");
    dropEmpty(body.select("figure, p"), "img, video, audio, iframe, svg, table, pre, blockquote");
    Document document = body.ownerDocument();
    if (document != null) {
      document.outputSettings().prettyPrint(false);
    }
    return body.html();
  }

  private static boolean is(String url, Predicate<String> dropped) {
    return !url.isBlank() && dropped.test(url);
  }

  private static void dropEmpty(Elements elements, String content) {
    for (Element element : elements) {
      if (!element.hasText() && element.selectFirst(content) == null && !element.is("[src]")) {
        element.remove();
      }
    }
  }
}

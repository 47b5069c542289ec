package dev.pressport.html.markdown;

import java.util.List;
import org.jsoup.nodes.Element;

/** Pictures with their captions: Markdown has images only. */
final class Figures {
  private static final List<String> GALLERIES =
      List.of("gallery", "wp-block-gallery", "blocks-gallery-grid", "tiled-gallery");

  private Figures() {}

  /** Returns whether a caption or an arrangement would be lost. */
  static boolean staysHtml(Element element) {
    return isGallery(element)
        || element.hasClass("wp-caption")
        || (element.nameIs("figure") && (isCaptioned(element) || element.select("img").size() > 1));
  }

  static boolean isGallery(Element element) {
    if (Elements.hasInClasses(element, "gallery")) {
      for (String gallery : GALLERIES) {
        if (element.hasClass(gallery)) {
          return element.selectFirst("img") != null;
        }
      }
    }
    return false;
  }

  /** Words below a quotation are words, below anything else a caption. */
  private static boolean isCaptioned(Element figure) {
    Element caption = figure.selectFirst("> figcaption");
    return caption != null
        && (!HtmlSpace.isBlank(caption.wholeText()) || caption.selectFirst("img") != null)
        && figure.selectFirst("> blockquote") == null;
  }
}

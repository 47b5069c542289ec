package dev.pressport.html.markdown;

import java.util.List;
import org.jsoup.nodes.Element;

/** The image of an image element. */
public final class Images {
  /** The attributes in which plugins keep the address of an image that a script loads later. */
  private static final List<String> LATER = List.of("data-src", "data-lazy-src", "data-original");

  private Images() {}

  /** The address; empty when there is none. */
  public static String source(Element image) {
    String source = image.attr("src").strip();
    if (source.isEmpty() || source.startsWith("data:")) {
      for (String attribute : LATER) {
        if (!image.attr(attribute).isBlank()) {
          return image.attr(attribute).strip();
        }
      }
    }
    return LinkDestination.isSafe(source) ? source : "";
  }

  /** The text that WordPress made an image of: a smiley or an emoji. */
  public static String symbol(Element image) {
    return image.hasClass("wp-smiley") || image.hasClass("emoji") ? image.attr("alt").strip() : "";
  }
}

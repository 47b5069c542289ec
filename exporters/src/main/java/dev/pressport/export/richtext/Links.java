package dev.pressport.export.richtext;

import dev.pressport.export.richtext.Inline.Link;
import dev.pressport.html.markdown.LinkDestination;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The links that elements make. */
final class Links {
  private Links() {}

  /** Returns where a link leads; empty for one that leads nowhere, or runs a script. */
  static String address(Element element) {
    String address = element.attr("href").strip();
    return LinkDestination.isSafe(address) ? address : "";
  }

  static Link of(Element element, List<Inline> content) {
    return new Link(
        address(element),
        attribute(element, "title"),
        element.attr("target").strip().equalsIgnoreCase("_blank"),
        attribute(element, "rel"),
        content);
  }

  static @Nullable String attribute(Element element, String name) {
    String value = element.attr(name).strip();
    return value.isEmpty() ? null : value;
  }
}

package dev.pressport.export.report;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Elements of the page. They escape all text when they are printed, so that a title from the source
 * is never markup.
 */
final class Html {
  private Html() {}

  /** Returns an element with the texts and elements that it contains. */
  static Element of(String name, Object... content) {
    Element element = new Element(name);
    add(element, content);
    return element;
  }

  /** Adds texts and elements; a list adds each of its parts. */
  static void add(Element to, Object... content) {
    for (Object part : content) {
      if (part instanceof Node node) {
        to.appendChild(node);
      } else if (part instanceof List<?> parts) {
        parts.forEach(each -> add(to, each));
      } else {
        to.appendChild(new TextNode(String.valueOf(part)));
      }
    }
  }

  /** Returns an element of a class. */
  static Element classed(String name, String className, Object... content) {
    return of(name, content).attr("class", className);
  }

  /** Returns a section below a heading of the second level. */
  static Element section(String id, String heading, Object... content) {
    Element section = of("section", of("h2", heading)).attr("id", id);
    add(section, content);
    return section;
  }

  /** Returns a part of the page that scrolls sideways when the screen is narrow. */
  static Element scrolling(String label, Element content) {
    return classed("div", "scroll", content)
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", label);
  }

  /** Returns a command or the name of a file. */
  static Element code(String text) {
    return of("code", text);
  }

  /** Returns a link to a part of this page, or to a file beside it. */
  static Element link(String href, String text) {
    return of("a", text).attr("href", href);
  }

  /** Prints a whole document, without the control characters that no page may contain. */
  static String print(Document page) {
    page.outputSettings().prettyPrint(false);
    return page.outerHtml().replaceAll("[\\p{Cc}&&[^\\n\\t]]", "\uFFFD") + "\n";
  }
}

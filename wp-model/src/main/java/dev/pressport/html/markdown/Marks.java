package dev.pressport.html.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The nodes that an element puts around the text in it. */
final class Marks {
  private static final Pattern BOLD =
      Pattern.compile("font-weight\\s{0,9}:\\s{0,9}(?:bold|[6-9]00)");
  private static final Pattern ITALIC =
      Pattern.compile("font-style\\s{0,9}:\\s{0,9}(?:italic|oblique)");
  private static final Pattern STRUCK =
      Pattern.compile("text-decoration(?:-line)?\\s{0,9}:\\s{0,9}line-through");

  private Marks() {}

  static List<Node> of(Element element) {
    return switch (element.normalName()) {
      case "a" -> link(element);
      case "b", "strong" -> List.of(new StrongEmphasis("**"));
      case "em", "i" -> List.of(new Emphasis("_"));
      case "del", "s", "strike" -> List.of(new Strikethrough("~~"));
      case "span", "font" ->
          element.hasAttr("style")
              ? ofStyle(element.attr("style").toLowerCase(Locale.ROOT))
              : List.of();
      default -> List.of();
    };
  }

  private static List<Node> link(Element element) {
    String address = element.attr("href").strip();
    return address.isEmpty() || !LinkDestination.isSafe(address)
        ? List.of()
        : List.of(new Link(address, title(element)));
  }

  private static List<Node> ofStyle(String style) {
    List<Node> marks = new ArrayList<>();
    if (BOLD.matcher(style).find()) {
      marks.add(new StrongEmphasis("**"));
    }
    if (ITALIC.matcher(style).find()) {
      marks.add(new Emphasis("_"));
    }
    if (STRUCK.matcher(style).find()) {
      marks.add(new Strikethrough("~~"));
    }
    return marks;
  }

  static @Nullable String title(Element element) {
    String title = HtmlSpace.line(element.attr("title"));
    return title.isEmpty() ? null : title;
  }

  /** Text that is written as it is. */
  static Node html(String html) {
    HtmlInline node = new HtmlInline();
    node.setLiteral(html);
    return node;
  }
}

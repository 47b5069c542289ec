package dev.pressport.html;

import dev.pressport.text.Words;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The words of a page, as a reader would copy them from the screen. */
public final class PlainText {
  private static final int WIDEST_MARGIN = 40;
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,8}");

  /** The elements whose content browsers do not show. */
  private static final Set<String> UNSEEN =
      Words.of(
          """
          script style template noscript head title iframe object audio video canvas svg math
          datalist noframes noembed embed""");

  private static final Set<String> PARAGRAPHS =
      Words.of(
          """
          address article aside blockquote center details dialog dir div dl fieldset figcaption
          figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr listing main menu nav ol p
          plaintext pre search section table ul xmp""");

  private static final Set<String> LINES =
      Set.of("caption", "dd", "dt", "legend", "li", "option", "summary", "tr");

  private static final Set<String> PREFORMATTED =
      Set.of("pre", "textarea", "listing", "xmp", "plaintext");

  private final StringBuilder out = new StringBuilder();
  private int linesDue;
  private boolean spaceDue;
  private boolean tabDue;

  /** The text before each line of an item, including the marks of items just begun. */
  private String margin = "";

  private String marks = "";

  private PlainText() {}

  /**
   * The words of a fragment of HTML: paragraphs with a blank line between, items of lists behind
   * {@code -} or their number, cells of a row behind a tab, links as their text, no descriptions of
   * images.
   *
   * @return lines that end in a line feed; empty when there are no words
   */
  public static String of(String html) {
    PlainText text = new PlainText();
    text.addChildren(Fragment.body(html), false);
    return text.out.isEmpty() ? "" : text.out.append('\n').toString();
  }

  private void add(Node node, boolean preformatted) {
    if (node instanceof TextNode text) {
      if (preformatted) {
        addLines(text.getWholeText());
      } else {
        addWords(text.getWholeText());
      }
    } else if (node instanceof Element element && !UNSEEN.contains(element.normalName())) {
      addElement(element, preformatted);
    }
  }

  private void addElement(Element element, boolean preformatted) {
    String name = element.normalName();
    if (name.equals("br")) {
      linesDue++;
      return;
    }
    int around = linesAround(element, name);
    lines(around);
    switch (name) {
      case "ol" -> addNumbered(element, preformatted);
      case "li" -> addItem("- ", element, preformatted);
      default -> addChildren(element, preformatted || PREFORMATTED.contains(name));
    }
    lines(around);
    if (isCell(name) && element.nextElementSibling() != null && linesDue == 0) {
      tabDue = true;
    }
  }

  private static int linesAround(Element element, String name) {
    if (PARAGRAPHS.contains(name)) {
      Element parent = element.parent();
      return parent != null && (parent.nameIs("li") || isCell(parent.normalName())) ? 1 : 2;
    }
    return LINES.contains(name) ? 1 : 0;
  }

  private static boolean isCell(String name) {
    return name.equals("td") || name.equals("th");
  }

  private void addChildren(Element element, boolean preformatted) {
    element.childNodes().forEach(child -> add(child, preformatted));
  }

  private void addNumbered(Element list, boolean preformatted) {
    String start = list.attr("start").strip();
    int number = NUMBER.matcher(start).matches() ? Integer.parseInt(start) : 1;
    for (Node child : list.childNodes()) {
      if (child instanceof Element item && item.nameIs("li")) {
        lines(1);
        addItem(number++ + ". ", item, preformatted);
        lines(1);
      } else {
        add(child, preformatted);
      }
    }
  }

  /** The mark is written with the first words of the item, and left out when there are none. */
  private void addItem(String mark, Element item, boolean preformatted) {
    if (margin.length() > WIDEST_MARGIN) {
      addChildren(item, preformatted);
      return;
    }
    String outerMargin = margin;
    String outerMarks = marks;
    marks = marks + mark;
    margin = margin + " ".repeat(mark.length());
    addChildren(item, preformatted);
    margin = outerMargin;
    marks = marks.isEmpty() ? "" : outerMarks;
  }

  private void lines(int count) {
    linesDue = Math.max(linesDue, count);
  }

  private void addWords(String text) {
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || isSpace(text.charAt(i))) {
        if (i > start) {
          write(text.substring(start, i));
        }
        spaceDue |= i < text.length();
        start = i + 1;
      }
    }
  }

  private void addLines(String text) {
    String[] lines = text.replace("\r\n", "\n").split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        linesDue++;
      }
      if (!lines[i].isEmpty()) {
        write(lines[i]);
      }
    }
  }

  private void write(String words) {
    boolean lineStart = out.isEmpty() || linesDue > 0;
    if (lineStart) {
      out.append("\n".repeat(out.isEmpty() ? 0 : linesDue));
      out.append(margin, 0, margin.length() - marks.length()).append(marks);
    } else if (tabDue || spaceDue) {
      out.append(tabDue ? '\t' : ' ');
    }
    marks = "";
    linesDue = 0;
    spaceDue = false;
    tabDue = false;
    out.append(words);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
  }
}

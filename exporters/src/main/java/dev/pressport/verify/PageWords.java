package dev.pressport.verify;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The words of a text in their order: letters and digits in a form that spelling does not vary. */
final class PageWords {
  private static final int LONGEST_NORMALIZED = 1 << 12;

  private PageWords() {}

  /** The words that a reader of an element sees. */
  static List<String> of(Element element) {
    StringBuilder text = new StringBuilder();
    element.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode words && !isHidden(words)) {
              text.append(words.getWholeText());
            } else if (isBoundary(node)) {
              text.append(' ');
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (isBoundary(node)) {
              text.append(' ');
            }
          }
        });
    return of(text.toString());
  }

  private static boolean isHidden(TextNode words) {
    Element parent = words.parent();
    while (parent != null) {
      switch (parent.normalName()) {
        case "script", "style", "noscript", "template" -> {
          return true;
        }
        default -> parent = parent.parent();
      }
    }
    return false;
  }

  private static boolean isBoundary(Node node) {
    return node instanceof Element element
        && (element.isBlock()
            || switch (element.normalName()) {
              case "br",
                  "button",
                  "cite",
                  "figcaption",
                  "img",
                  "label",
                  "option",
                  "summary",
                  "td",
                  "th",
                  "time" ->
                  true;
              default -> false;
            });
  }

  /** The words of plain text. */
  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c) || (isMark(c) && !word.isEmpty() && !isVariation(c))) {
        word.appendCodePoint(c);
      } else if (!isWithinWord(c)) {
        end(word, words);
      }
    }
    end(word, words);
    return words;
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /** Returns whether a character chooses a form of the one before, such as that of emoji. */
  private static boolean isVariation(int c) {
    return c >= 0xFE00 && c <= 0xFE0F;
  }

  /** Apostrophes, soft hyphens and characters without width. */
  private static boolean isWithinWord(int c) {
    return c == '\'' || c == '\u2019' || c == '\u2018' || c == '\u00AD' || isFormat(c);
  }

  private static boolean isFormat(int c) {
    return Character.getType(c) == Character.FORMAT;
  }

  private static void end(StringBuilder word, List<String> words) {
    if (word.isEmpty()) {
      return;
    }
    String written = word.toString();
    word.setLength(0);
    // Normalising long runs of accents takes quadratic time.
    String normal =
        written.length() > LONGEST_NORMALIZED
            ? written
            : Normalizer.normalize(written, Normalizer.Form.NFKC);
    words.add(normal.toLowerCase(Locale.ROOT));
  }
}

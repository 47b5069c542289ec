package dev.pressport.html.markdown;

import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * The characters beside and just within a mark, which decide whether a reader takes its delimiters
 * for one (CommonMark 0.31, section 6.2).
 */
final class Flanks {
  /** The edge of a line, cell or link. */
  private static final int EDGE = ' ';

  private final Node mark;
  private final int before;
  private final int after;
  private final int first;
  private final int last;

  private Flanks(Node mark, int before) {
    this.mark = mark;
    this.before = before;
    after = after(mark);
    first = first(mark.getFirstChild());
    last = last(mark.getLastChild());
  }

  /** The delimiter to write on both sides; null when only a tag is safe. */
  static @Nullable String delimiter(Node mark, boolean lineStart, char before) {
    Flanks flanks = new Flanks(mark, lineStart ? EDGE : before);
    if (mark instanceof StrongEmphasis) {
      return flanks.allow('*') ? "**" : null;
    }
    if (mark instanceof Strikethrough) {
      return flanks.allow('~') ? "~~" : null;
    }
    if (flanks.isBetweenWords() && flanks.isFreeOf('_')) {
      return "_";
    }
    return flanks.isSimple() && flanks.isTight() && flanks.isFreeOf('*') ? "*" : null;
  }

  private boolean allow(char delimiter) {
    return isFreeOf(delimiter) && (isTight() || isBetweenWords());
  }

  /** Letters and digits just within: then it does not matter what is outside. */
  private boolean isTight() {
    return isWord(first) && isWord(last);
  }

  private boolean isBetweenWords() {
    return isBoundary(before) && isBoundary(after) && !isSpace(first) && !isSpace(last);
  }

  private boolean isFreeOf(char delimiter) {
    return before != delimiter && after != delimiter && first != delimiter && last != delimiter;
  }

  /**
   * Returns whether no other mark is in it or around it whose delimiters could be confused with its
   * own.
   */
  private boolean isSimple() {
    for (Node child = mark.getFirstChild(); child != null; child = child.getNext()) {
      if (!(child instanceof Text) && !(child instanceof Code)) {
        return false;
      }
    }
    return !isMark(mark.getParent());
  }

  private static boolean isMark(@Nullable Node node) {
    return node instanceof Emphasis
        || node instanceof StrongEmphasis
        || node instanceof Strikethrough;
  }

  private static boolean isWord(int c) {
    return Character.isLetterOrDigit(c);
  }

  private static boolean isBoundary(int c) {
    return c == ' ' || c == '\n' || (c > ' ' && c < 0x7f && !isWord(c));
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static int after(Node node) {
    Node next = node.getNext();
    if (next != null) {
      return next instanceof HardLineBreak ? EDGE : first(next);
    }
    Node parent = node.getParent();
    if (parent instanceof StrongEmphasis) {
      return '*';
    }
    return parent instanceof Emphasis ? '_' : parent instanceof Strikethrough ? '~' : EDGE;
  }

  private static int first(@Nullable Node node) {
    if (node instanceof Text text && !text.getLiteral().isEmpty()) {
      return text.getLiteral().codePointAt(0);
    }
    return edge(node, '<');
  }

  private static int last(@Nullable Node node) {
    if (node instanceof Text text && !text.getLiteral().isEmpty()) {
      return text.getLiteral().codePointBefore(text.getLiteral().length());
    }
    return edge(node, '>');
  }

  private static int edge(@Nullable Node node, int other) {
    if (node instanceof StrongEmphasis) {
      return '*';
    }
    if (node instanceof Emphasis) {
      return '_';
    }
    return node instanceof Strikethrough ? '~' : other;
  }
}

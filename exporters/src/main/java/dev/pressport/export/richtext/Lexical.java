package dev.pressport.export.richtext;

import dev.pressport.export.richtext.Inline.Mark;
import dev.pressport.model.Value;
import java.util.List;
import java.util.Set;

/** The nodes that the editors made with Lexical have in common. */
public final class Lexical {
  private Lexical() {}

  /** Returns an element with the fields that all elements have. */
  public static Node element(String type, List<? extends Value> children) {
    return new Node()
        .put("children", children)
        .put("direction", Value.NULL)
        .put("format", "")
        .put("indent", 0)
        .put("type", type)
        .put("version", 1);
  }

  /** Returns words of a type of node. */
  public static Value text(String type, String text, Set<Mark> marks) {
    long format = 0;
    for (Mark mark : marks) {
      format |= bit(mark);
    }
    return new Node()
        .put("detail", 0)
        .put("format", format)
        .put("mode", "normal")
        .put("style", "")
        .put("text", text)
        .put("type", type)
        .put("version", 1)
        .build();
  }

  private static long bit(Mark mark) {
    return switch (mark) {
      case BOLD -> 1;
      case ITALIC -> 2;
      case STRIKE -> 4;
      case UNDERLINE -> 8;
      case CODE -> 16;
      case SUBSCRIPT -> 32;
      case SUPERSCRIPT -> 64;
      case HIGHLIGHT -> 128;
    };
  }

  /** Returns the beginning of a new line. */
  public static Value lineBreak() {
    return new Node().put("type", "linebreak").put("version", 1).build();
  }

  /** Returns a line between two parts. */
  public static Value rule() {
    return new Node().put("type", "horizontalrule").put("version", 1).build();
  }

  /** Returns a list of items. */
  public static Value list(boolean ordered, int start, List<? extends Value> items) {
    return element("list", items)
        .put("listType", ordered ? "number" : "bullet")
        .put("start", start)
        .put("tag", ordered ? "ol" : "ul")
        .build();
  }

  /**
   * Returns an item.
   *
   * @param value its number; an item that holds only a list has that of the next one
   */
  public static Value item(int value, List<? extends Value> children) {
    return element("listitem", children).put("value", value).build();
  }

  /** Returns the root of a document. */
  public static Value root(List<? extends Value> children) {
    return new Node().put("root", element("root", children)).build();
  }
}

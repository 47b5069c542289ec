package dev.pressport.export.richtext;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A piece of a line of text. */
public sealed interface Inline {

  /** Characters with the same marks. */
  record Words(String text, Set<Mark> marks) implements Inline {
    public Words {
      marks = Set.copyOf(marks);
    }
  }

  /** A link. */
  record Link(
      String href,
      @Nullable String title,
      boolean newTab,
      @Nullable String rel,
      List<Inline> content)
      implements Inline {
    public Link {
      content = List.copyOf(content);
    }
  }

  /** The beginning of a new line. */
  record Break() implements Inline {}

  /** A picture within a line. */
  record Image(Block.Picture picture) implements Inline {}

  /** A form of letters. */
  enum Mark {
    BOLD,
    ITALIC,
    UNDERLINE,
    STRIKE,
    CODE,
    SUBSCRIPT,
    SUPERSCRIPT,
    HIGHLIGHT
  }
}

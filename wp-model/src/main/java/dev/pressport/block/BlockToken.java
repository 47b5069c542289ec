package dev.pressport.block;

import org.jspecify.annotations.Nullable;

/** A piece of a post's content: a block delimiter, or the HTML between two of them. */
public sealed interface BlockToken {

  /** The index of its first UTF-16 unit in the content. */
  int start();

  /** The piece exactly as it stands in the content. */
  String source();

  /** The index behind its last UTF-16 unit. */
  default int end() {
    return start() + source().length();
  }

  /** Text that is not a delimiter; never empty. */
  record Html(int start, String source) implements BlockToken {}

  /**
   * A block delimiter, such as {@code <!-- wp:image {"id":5} -->}.
   *
   * @param name with its namespace, {@code core/image}
   * @param json the attributes with the white space behind them, which WordPress decodes too; null
   *     when there are none. Not yet known to be valid.
   */
  record Delimiter(int start, String source, Kind kind, String name, @Nullable String json)
      implements BlockToken {}

  /** The kind of a delimiter. */
  enum Kind {
    /** {@code <!-- wp:name -->} */
    OPENER,
    /** {@code <!-- /wp:name -->} */
    CLOSER,
    /** {@code <!-- wp:name /-->}, and also {@code <!-- /wp:name /-->} */
    VOID
  }
}

package dev.pressport.shortcode;

/**
 * A decision whether a candidate is a shortcode. WordPress knows the registered names; a reader of
 * the content alone must distinguish a shortcode from a remark in brackets.
 */
@FunctionalInterface
public interface ShortcodeNames {

  /** Returns whether a candidate is a shortcode. */
  boolean accept(Candidate candidate);

  /**
   * A text in the form of a shortcode.
   *
   * @param text in which it stands
   * @param start of its bracket
   * @param name of at most 100 UTF-16 units
   * @param nameEnd behind its name
   * @param tagEnd behind the bracket that ends its opening tag
   * @param selfClosing whether a slash stands before that bracket
   * @param closed whether a closing tag follows
   */
  record Candidate(
      String text,
      int start,
      String name,
      int nameEnd,
      int tagEnd,
      boolean selfClosing,
      boolean closed) {}
}

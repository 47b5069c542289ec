package dev.pressport.shortcode;

/**
 * Decides what is a shortcode. WordPress knows the registered names; whoever has only the content
 * must tell a shortcode from a remark in brackets.
 */
@FunctionalInterface
public interface ShortcodeNames {

  /** Returns whether something that has the form of a shortcode is one. */
  boolean accept(Candidate candidate);

  /**
   * Something that has the form of a shortcode.
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

package dev.pressport.html.markdown;

/**
 * What reads the Markdown. All are CommonMark with the tables and strikethrough of GitHub; they
 * differ in what else means something to the reader and must be escaped.
 */
public enum MarkdownDialect {
  /** CommonMark, GitHub, markdown-it, remark. */
  COMMONMARK,

  /**
   * Hugo: Goldmark with the extensions that are on by default, and shortcodes. Needs {@code
   * markup.goldmark.renderer.unsafe: true}; with {@code
   * markup.goldmark.extensions.typographer.disable: true} quotation marks and dots stay as they
   * are.
   */
  HUGO,

  /**
   * Jekyll: kramdown with its GFM parser. Liquid is not escaped: pages need {@code
   * render_with_liquid: false}. Quotation marks and dots stay as they are with kramdown's options
   * {@code smart_quotes: apos,apos,quot,quot} and {@code typographic_symbols}.
   */
  JEKYLL;

  /** Whether a heading's id can stand behind it as {@code {#id}}. */
  boolean marksHeadings() {
    return this != COMMONMARK;
  }
}

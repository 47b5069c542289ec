package dev.pressport.html.code;

/**
 * Program code on a page.
 *
 * @param language empty when there is none
 * @param code to the letter, without markup
 * @param title a line above the code, as text; empty for none
 * @param inline whether it is a part of a sentence
 */
public record Listing(String language, String code, String title, boolean inline) {

  /** Returns the listing of the text of HTML. */
  public static Listing of(String html, String language) {
    String code = trimmed(CodeElements.textOf(html));
    return new Listing(CodeLanguage.named(language), code, "", false);
  }

  /** Returns the code without blank lines at its start and white space at its end. */
  static String trimmed(String code) {
    int start = 0;
    for (int i = 0; i < code.length() && Character.isWhitespace(code.charAt(i)); i++) {
      start = code.charAt(i) == '\n' ? i + 1 : start;
    }
    return code.substring(start).stripTrailing();
  }

  /** Returns the listing as HTML. */
  public String html() {
    String code =
        "<code"
            + (language.isEmpty() ? "" : " class=\"language-" + escape(language) + "\"")
            + ">"
            + escape(this.code)
            + "</code>";
    if (inline) {
      return code;
    }
    String heading = title.isEmpty() ? "" : "<p><strong>" + escape(title) + "</strong></p>\n";
    return heading + "<pre>" + code + "</pre>";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}

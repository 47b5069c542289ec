package dev.pressport.export.bagit;

import dev.pressport.html.Html;

/** The frame of a page that needs no script and no network. */
final class Page {
  /** The style sheet of all pages, at the root of the payload. */
  static final String STYLE = "style.css";

  static final String END = "</main></body></html>\n";

  private static final String POLICY =
      "default-src 'none'; img-src 'self' file: data:; media-src 'self' file:;"
          + " style-src 'self' file:; base-uri 'none'; form-action 'none'";

  private Page() {}

  /**
   * Returns the beginning of a page, up to its content.
   *
   * @param root the way to the root of the payload, with a slash at its end; empty for a page there
   * @param title plain text
   * @param navigation HTML
   */
  static String head(String root, String title, String navigation) {
    return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        + "<meta http-equiv=\"Content-Security-Policy\" content=\""
        + POLICY
        + "\">\n<meta name=\"referrer\" content=\"no-referrer\">"
        + "<meta name=\"robots\" content=\"noindex\">\n<link rel=\"stylesheet\" href=\""
        + root
        + STYLE
        + "\">\n<title>"
        + Html.escape(printable(title))
        + "</title></head>\n<body>\n<nav dir=\"auto\">"
        + navigation
        + "</nav>\n<main>\n";
  }

  /** Returns a text without the control characters that no page may contain. */
  static String printable(String text) {
    return text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "\uFFFD");
  }
}

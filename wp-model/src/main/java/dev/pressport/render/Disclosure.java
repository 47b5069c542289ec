package dev.pressport.render;

import dev.pressport.html.Html;

/** A part of a page that visitors open: an item of an accordion, the rest of a text. */
public final class Disclosure {
  private Disclosure() {}

  /**
   * Returns the part with its title.
   *
   * @param title HTML of a line; without one, the content is shown as it is
   */
  public static String of(String title, String content) {
    return title.isBlank()
        ? content
        : "<details><summary>" + Html.stored(title.strip()) + "</summary>" + content + "</details>";
  }
}

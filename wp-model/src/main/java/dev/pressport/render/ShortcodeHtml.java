package dev.pressport.render;

import dev.pressport.shortcode.ShortcodeAttributes;
import java.util.Set;

/**
 * Makes HTML of a shortcode. A new one is a file and a line in {@code META-INF/services}. Safe for
 * many threads.
 */
public interface ShortcodeHtml {

  /**
   * Returns the names of the shortcode; WordPress distinguishes capital letters from small ones.
   */
  Set<String> names();

  /** Returns whether it lays out a page, so that its output is not divided into paragraphs. */
  default boolean isLayout() {
    return false;
  }

  /** Returns its HTML on the page; {@code content} is the text between its tags. */
  String render(ShortcodeAttributes attributes, String content, Body body);
}

package dev.pressport.render;

import dev.pressport.shortcode.ShortcodeAttributes;
import java.util.Set;

/**
 * Makes HTML of a shortcode. A new one is a file and a line in {@code META-INF/services}. Safe for
 * many threads.
 */
public interface ShortcodeHtml {

  /** The names of the shortcode; WordPress tells capital letters from small ones. */
  Set<String> names();

  /** Returns whether it lays out a page, so that what it gives is no text to make paragraphs of. */
  default boolean isLayout() {
    return false;
  }

  /** What a reader sees of it; {@code content} is what stands between its tags. */
  String render(ShortcodeAttributes attributes, String content, Body body);
}

package dev.pressport.render;

import dev.pressport.shortcode.ShortcodeAttributes;
import org.jspecify.annotations.Nullable;

/** The HTML of a shortcode. Safe for many threads. */
@FunctionalInterface
public interface ShortcodeHtml {

  /**
   * Returns its HTML on the page; null when it states too little to be rendered, so that it counts
   * as unknown.
   *
   * @param content the text between its tags
   */
  @Nullable String render(ShortcodeAttributes attributes, String content, Body body);
}

package dev.pressport.render;

import dev.pressport.shortcode.ShortcodeAttributes;

/** Makes HTML of a shortcode. Safe for many threads. */
@FunctionalInterface
public interface ShortcodeHtml {

  /** What a reader sees of it; {@code content} is what stands between its tags. */
  String render(ShortcodeAttributes attributes, String content, Body body);
}

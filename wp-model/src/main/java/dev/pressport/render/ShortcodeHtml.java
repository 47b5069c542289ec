package dev.pressport.render;

import dev.pressport.shortcode.ShortcodeAttributes;

/** The HTML of a shortcode. Safe for many threads. */
@FunctionalInterface
public interface ShortcodeHtml {

  /** Returns its HTML on the page; {@code content} is the text between its tags. */
  String render(ShortcodeAttributes attributes, String content, Body body);
}

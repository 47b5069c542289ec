package dev.pressport.render;

import java.util.Set;

/**
 * A shortcode of a family.
 *
 * @param names WordPress tells capital letters from small ones
 * @param isLayout whether it lays out a page, so that what it gives is no text to make paragraphs
 *     of
 */
public record FamilyShortcode(Set<String> names, boolean isLayout, ShortcodeHtml html) {
  public FamilyShortcode {
    names = Set.copyOf(names);
  }
}

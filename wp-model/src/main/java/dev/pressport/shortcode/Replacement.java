package dev.pressport.shortcode;

import org.jspecify.annotations.Nullable;

/**
 * A replacement for a shortcode.
 *
 * @param opening takes the place of its opening tag, or of all of it
 * @param closing takes the place of its closing tag, so that the content stays and its own
 *     shortcodes are replaced; null when the content goes
 */
public record Replacement(String opening, @Nullable String closing) {
  /** The removal of the tags alone. */
  public static final Replacement UNWRAPPED = tags("", "");

  /** Replaces a shortcode with its content. */
  public static Replacement whole(String html) {
    return new Replacement(html, null);
  }

  /** Replaces the tags of a shortcode. */
  public static Replacement tags(String opening, String closing) {
    return new Replacement(opening, closing);
  }
}

package dev.pressport.render;

import dev.pressport.shortcode.ShortcodeAttributes;
import java.util.Set;

/** A shortcode of a family, made of a function. */
public record FamilyShortcode(Set<String> names, boolean isLayout, Html html)
    implements ShortcodeHtml {
  public FamilyShortcode {
    names = Set.copyOf(names);
  }

  /** The HTML of the shortcode on the page. */
  @FunctionalInterface
  public interface Html {
    /** Returns the HTML, like {@link ShortcodeHtml#render}. */
    String render(ShortcodeAttributes attributes, String content, Body body);
  }

  @Override
  public String render(ShortcodeAttributes attributes, String content, Body body) {
    return html.render(attributes, content, body);
  }
}

package dev.pressport.render;

import dev.pressport.shortcode.ShortcodeAttributes;
import java.util.Set;

/** A shortcode of a family, made of a function. */
public record FamilyShortcode(Set<String> names, boolean isLayout, Html html)
    implements ShortcodeHtml {
  public FamilyShortcode {
    names = Set.copyOf(names);
  }

  /** What a reader sees of it. */
  @FunctionalInterface
  public interface Html {
    /** As {@link ShortcodeHtml#render}. */
    String render(ShortcodeAttributes attributes, String content, Body body);
  }

  @Override
  public String render(ShortcodeAttributes attributes, String content, Body body) {
    return html.render(attributes, content, body);
  }
}

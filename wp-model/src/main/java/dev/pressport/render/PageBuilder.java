package dev.pressport.render;

import dev.pressport.plugin.PluginPart;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages of a page builder that keeps them in metas, apart from the body. Safe for many
 * threads.
 */
public interface PageBuilder extends PluginPart {
  /** What moving means for pages of a builder: see {@code Plugin.meaning()}. */
  String MEANING = "text and pictures of its pages are exported; the layout is lost";

  /** The builder's name as people know it. */
  String name();

  /** The meta in which it keeps a page. */
  String meta();

  /**
   * Text and pictures of the entry that the body is of; null when it was not made with this
   * builder, or what the builder stored cannot be read, and the body must do.
   */
  @Nullable String render(Body body);
}

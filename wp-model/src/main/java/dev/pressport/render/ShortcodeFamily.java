package dev.pressport.render;

import dev.pressport.plugin.PluginPart;
import java.util.List;

/**
 * The shortcodes of WordPress or of a plugin. Those of a plugin are a part of it, the others a line
 * in {@code META-INF/services}. Safe for many threads.
 */
public interface ShortcodeFamily extends PluginPart {

  /** Returns all shortcodes of the family. */
  List<FamilyShortcode> shortcodes();
}

package dev.pressport.render;

import java.util.List;

/**
 * The shortcodes of WordPress or of a plugin. A new one is a file and a line in {@code
 * META-INF/services}. Safe for many threads.
 */
public interface ShortcodeFamily {

  /** Returns all shortcodes of the family. */
  List<FamilyShortcode> shortcodes();
}

package dev.pressport.row;

import dev.pressport.plugin.PluginPart;
import dev.pressport.settings.SiteOptions;
import java.util.Set;

/**
 * A plugin that keeps entries in its tables; {@code wp_posts} has only their ids. Safe for many
 * threads.
 */
public interface RowAssembly extends PluginPart {

  /** The post types, as {@code wp_posts} has them. */
  Set<String> types();

  /**
   * Returns the row of an entry as it would be in WordPress's own tables.
   *
   * @param row with those of the plugin's tables attached
   */
  Row assembled(Row row, SiteOptions options);
}

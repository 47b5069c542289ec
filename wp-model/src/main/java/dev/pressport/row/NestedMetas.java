package dev.pressport.row;

import dev.pressport.model.Metas;
import dev.pressport.model.SiteIndex;
import dev.pressport.plugin.PluginPart;

/** The values of a plugin's fields that stand in rows of loops, whose places a table has. */
public interface NestedMetas extends PluginPart {

  /**
   * Returns the metas of an entry with the values in loops under the names that ACF gives those of
   * repeaters: {@code stops}, the number of rows, and {@code stops_0_name}. The same metas where
   * there are none.
   *
   * @param row of the entry, with the rows of the plugin's table
   * @param index is complete
   */
  Metas named(Row row, Metas metas, SiteIndex index);
}

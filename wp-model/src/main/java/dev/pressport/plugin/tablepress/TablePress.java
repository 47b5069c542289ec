package dev.pressport.plugin.tablepress;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.UnmodelledType;
import dev.pressport.settings.PluginOption;
import java.util.List;

/** TablePress: tables. */
public final class TablePress implements Plugin {
  @Override
  public String slug() {
    return "tablepress";
  }

  @Override
  public String name() {
    return "TablePress";
  }

  @Override
  public String signs() {
    return "type:tablepress_table meta:_tablepress_* block:tablepress/* shortcode:table-info";
  }

  @Override
  public String meaning() {
    return "tables are shown where pages name them, formulas as their values; sorting and"
        + " searching them needs a script";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new UnmodelledType(TableNumbers.TYPE)
            .keeping(StoredTable.OPTIONS, StoredTable.VISIBILITY, TableNumbers.NUMBER),
        new PluginOption(TableNumbers.OPTION, "table_post"),
        new TableShortcodes());
  }
}

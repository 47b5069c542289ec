package dev.pressport.plugin.wpdatatables;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.row.PluginTable;
import dev.pressport.row.PluginTable.Owner;
import dev.pressport.row.TableFamily;
import dev.pressport.settings.PluginOption;
import java.util.List;

/** wpDataTables: tables and charts. */
public final class WpDataTables implements Plugin {
  static final String TABLES = "wpdatatables";
  static final String COLUMNS = "wpdatatables_columns";
  static final String ROWS = "wpdatatables_rows";
  static final String CACHE = "wpdatatables_cache";

  /** The beginning of the names of the tables whose rows people type in columns. */
  static final String TYPED = "wpdatatable_";

  static final String NUMBERS = "wdtNumberFormat";
  static final String DECIMALS = "wdtDecimalPlaces";
  static final String DATES = "wdtDateFormat";
  static final String TIMES = "wdtTimeFormat";
  static final String SHORTCODES = "wdtParseShortcodes";

  @Override
  public String slug() {
    return "wpdatatables";
  }

  @Override
  public String name() {
    return "wpDataTables";
  }

  @Override
  public String signs() {
    return "block:wpdatatables/* shortcode:wpdatatable shortcode:wpdatatable_cell shortcode:wpdatachart";
  }

  @Override
  public String meaning() {
    return "tables whose rows are in the database are shown where pages name them; those from files,"
        + " queries and other sites, and charts, are not";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new PluginTable(
                TABLES,
                Owner.SITE,
                "id show_title sorting edit_only_own_rows cache_source_data",
                "table_type title content mysql_table_name advanced_settings")
            .keeping(StoredRows::table),
        new PluginTable(
                COLUMNS,
                Owner.SITE,
                "table_id pos visible sort_column id_column skip_thousands_separator",
                "orig_header display_header column_type input_type text_before text_after"
                    + " advanced_settings")
            .keeping(StoredRows::column),
        new PluginTable(ROWS, Owner.SITE, "table_id id", "data").keeping(StoredRows::row),
        new PluginTable(CACHE, Owner.SITE, "table_id", "table_type data")
            .keeping(StoredRows::cached),
        new TableFamily(TYPED, "wdt_ID", StoredRows::isOpen),
        new PluginOption(NUMBERS),
        new PluginOption(DECIMALS),
        new PluginOption(DATES),
        new PluginOption(TIMES),
        new PluginOption(SHORTCODES),
        new TableShortcodes());
  }
}

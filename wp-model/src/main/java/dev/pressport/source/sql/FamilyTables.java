package dev.pressport.source.sql;

import dev.pressport.model.Value;
import dev.pressport.plugin.Plugins;
import dev.pressport.row.PluginTable;
import dev.pressport.row.PluginTable.Owner;
import dev.pressport.row.TableFamily;
import dev.pressport.work.LookupQuery;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The tables whose names and columns people chose in a plugin. */
final class FamilyTables {
  private static final List<TableFamily> FAMILIES = Plugins.parts(TableFamily.class);

  private static final Pattern COLUMN = Pattern.compile("[A-Za-z0-9_]{1,64}");
  private static final Pattern SLUG = Pattern.compile("[A-Za-z0-9_-]{1,60}");

  /** SQLite has no tables with many more. */
  private static final int MOST_COLUMNS = 500;

  private final List<PluginTable> tables;
  private final List<SiteTable> others;

  private FamilyTables(List<PluginTable> tables, List<SiteTable> others) {
    this.tables = tables;
    this.others = others;
  }

  /**
   * Returns the table that a name, with whatever prefix, stands for; empty when it is of no family,
   * or cannot be copied.
   */
  static Optional<SiteTable> named(String name, List<String> columns) {
    for (TableFamily family : FAMILIES) {
      int at = name.indexOf(family.prefix());
      boolean begins = at == 0 || (at > 0 && name.charAt(at - 1) == '_');
      String slug = begins ? name.substring(at + family.prefix().length()) : "";
      if (SLUG.matcher(slug).matches()
          && columns.contains(family.id())
          && columns.size() <= MOST_COLUMNS
          && areUsable(columns)) {
        List<String> texts =
            columns.stream().filter(column -> !column.equals(family.id())).toList();
        return Optional.of(
            new SiteTable(family.prefix() + slug, List.of(family.id()), texts, List.of()));
      }
    }
    return Optional.empty();
  }

  private static boolean areUsable(List<String> columns) {
    Set<String> names = new HashSet<>(Tables.PLACE);
    return columns.stream()
        .allMatch(
            column ->
                COLUMN.matcher(column).matches() && names.add(column.toLowerCase(Locale.ROOT)));
  }

  /** Finds the owners of the rows of a site. */
  static FamilyTables of(SiteTables site) throws IOException {
    List<PluginTable> tables = new ArrayList<>();
    List<SiteTable> others = new ArrayList<>();
    for (SiteTable table : site.ofFamilies()) {
      Owner owner = owner(site, table);
      if (owner == null) {
        others.add(table);
      } else {
        tables.add(
            new PluginTable(
                table.suffix(),
                owner,
                table.numbers(),
                table.texts(),
                Optional.empty(),
                false,
                row -> row));
      }
    }
    return new FamilyTables(List.copyOf(tables), List.copyOf(others));
  }

  /** Returns the tables of all plugins whose owners are known. */
  List<PluginTable> withNamed() {
    List<PluginTable> all = new ArrayList<>(Plugins.parts(PluginTable.class));
    all.addAll(tables);
    return all;
  }

  /**
   * Returns whether the plugin lets a table of the site be read.
   *
   * @param read those that are read already
   */
  static boolean isReadable(PluginTable table, Map<String, List<Map<String, Value>>> read) {
    return FAMILIES.stream()
        .filter(family -> table.name().startsWith(family.prefix()))
        .allMatch(family -> family.readable().test(read, table.name()));
  }

  /** Returns the tables whose owners are known. */
  List<PluginTable> tables() {
    return tables;
  }

  /** Returns the others. */
  List<SiteTable> others() {
    return others;
  }

  private static @Nullable Owner owner(SiteTables site, SiteTable table) throws IOException {
    for (TableFamily family : FAMILIES) {
      if (!table.suffix().startsWith(family.prefix())) {
        continue;
      }
      if (family.definition().isEmpty()) {
        return Owner.SITE;
      }
      String slug = table.suffix().substring(family.prefix().length());
      try (LookupQuery query =
          site.query(
              "SELECT m.meta_value FROM {posts} p JOIN {postmeta} m ON m.post_id = p.ID"
                  + " WHERE p.post_type = CAST('%s' AS BLOB) AND p.post_name = CAST('%s' AS BLOB)"
                      .formatted(family.definition(), slug)
                  + " AND p.post_status = CAST('publish' AS BLOB)"
                  + " AND m.meta_key = CAST('%s' AS BLOB)".formatted(family.kind()))) {
        LookupQuery.Line line = query.first();
        if (line != null && line.get(0) instanceof byte[] kind) {
          return family.owners().get(new String(kind, StandardCharsets.UTF_8));
        }
      }
    }
    return null;
  }
}

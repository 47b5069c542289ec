package dev.pressport.source.sql;

import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.plugin.Plugins;
import dev.pressport.row.Cell;
import dev.pressport.row.PluginTable;
import dev.pressport.row.PluginTable.Owner;
import dev.pressport.row.PluginTable.Through;
import dev.pressport.row.Row;
import dev.pressport.work.LookupQuery;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of plugins' tables, as far as the source has them, by what they belong to. */
final class PluginRows implements Closeable {
  private final StoredTexts texts;
  private final Map<SiteTable, GroupedQuery> ofEntries = new LinkedHashMap<>();
  private final Map<SiteTable, GroupedQuery> metasOfEntries = new LinkedHashMap<>();
  private final Map<SiteTable, GroupedQuery> ofTerms = new LinkedHashMap<>();
  private final Map<SiteTable, LookupQuery> ofTermTaxonomies = new LinkedHashMap<>();

  PluginRows(SiteTables site, StoredTexts texts) throws IOException {
    this.texts = texts;
    for (PluginTable table : Plugins.parts(PluginTable.class)) {
      SiteTable read = SiteTable.of(table);
      if (site.rows(read) == 0) {
        continue;
      }
      switch (table.owner()) {
        case ENTRY -> ofEntries.put(read, new GroupedQuery(site.query(ascending(table))));
        case TERM -> ofTerms.put(read, new GroupedQuery(site.query(ascending(table))));
        case TERM_TAXONOMY ->
            ofTermTaxonomies.put(
                read,
                site.query(
                    "SELECT "
                        + columns(table, "t")
                        + from(table)
                        + " WHERE t."
                        + owner(table)
                        + " = ?"));
        case SITE -> {}
      }
    }
    for (PluginTable table : FamilyTables.of(site).tables()) {
      SiteTable read = SiteTable.of(table);
      if (table.owner() == Owner.ENTRY) {
        metasOfEntries.put(read, new GroupedQuery(site.query(ascending(table))));
      } else if (table.owner() == Owner.TERM) {
        ofTerms.put(read, new GroupedQuery(site.query(ascending(table))));
      }
    }
  }

  /** Returns a query for all rows from an owner on; the first column is the owner's id. */
  private static String ascending(PluginTable table) {
    return "SELECT %1$s, %2$s%3$s WHERE %1$s >= ? ORDER BY %1$s, t.rowid"
        .formatted(ownerOf(table), columns(table, "t"), from(table));
  }

  /** Returns the tables of a query; what lies between comes first, since it has the owner. */
  private static String from(PluginTable table) {
    return table
        .through()
        .map(
            between ->
                " FROM {%s} b CROSS JOIN {%s} t ON t.%s = b.%s"
                    .formatted(
                        between.table(), table.name(), owner(table), quoted(between.column())))
        .orElse(" FROM {" + table.name() + "} t");
  }

  private static String ownerOf(PluginTable table) {
    Through between = table.through().orElse(null);
    return between == null ? "t." + owner(table) : "b." + owner(between(between));
  }

  private static PluginTable between(Through through) {
    return Plugins.parts(PluginTable.class).stream()
        .filter(table -> table.name().equals(through.table()))
        .findFirst()
        .orElseThrow();
  }

  private static String owner(PluginTable table) {
    return quoted(table.numbers().get(0));
  }

  private static String columns(PluginTable table, String alias) {
    return table.columns().stream()
        .map(column -> alias + '.' + quoted(column))
        .collect(Collectors.joining(", "));
  }

  private static String quoted(String column) {
    return '"' + column + '"';
  }

  /** The rows of an entry, by the names of the tables. */
  Map<String, List<Map<String, Cell>>> ofEntry(long id) throws IOException {
    Map<String, List<Map<String, Cell>>> attached = new HashMap<>();
    for (Map.Entry<SiteTable, GroupedQuery> table : ofEntries.entrySet()) {
      List<LookupQuery.Line> lines = table.getValue().all(id);
      if (!lines.isEmpty()) {
        attached.put(table.getKey().suffix(), cells(table.getKey(), lines, 1));
      }
    }
    return attached;
  }

  /** The rows that belong to a term by its place in a taxonomy. */
  Map<String, List<Map<String, Cell>>> ofTermTaxonomy(long id) throws IOException {
    Map<String, List<Map<String, Cell>>> attached = new HashMap<>();
    for (Map.Entry<SiteTable, LookupQuery> table : ofTermTaxonomies.entrySet()) {
      List<LookupQuery.Line> lines = table.getValue().all(id);
      if (!lines.isEmpty()) {
        attached.put(table.getKey().suffix(), cells(table.getKey(), lines, 0));
      }
    }
    return attached;
  }

  /** What plugins keep of a term in their tables, as its metas. */
  List<Row.Meta> metasOfTerm(long id) throws IOException {
    return metas(ofTerms, id);
  }

  /** What plugins keep of an entry in tables that people named, as its metas. */
  List<Row.Meta> metasOfEntry(long id) throws IOException {
    return metas(metasOfEntries, id);
  }

  private List<Row.Meta> metas(Map<SiteTable, GroupedQuery> tables, long id) throws IOException {
    List<Row.Meta> metas = new ArrayList<>();
    for (Map.Entry<SiteTable, GroupedQuery> table : tables.entrySet()) {
      String owner = table.getKey().numbers().get(0);
      for (Map<String, Cell> row : cells(table.getKey(), table.getValue().all(id), 1)) {
        row.forEach(
            (column, value) -> {
              if (!column.equals(owner)
                  && value instanceof Cell.Stored stored
                  && !stored.text().isEmpty()) {
                metas.add(new Row.Meta(column, value));
              }
            });
      }
    }
    return metas;
  }

  private List<Map<String, Cell>> cells(SiteTable table, List<LookupQuery.Line> lines, int from)
      throws IOException {
    List<Map<String, Cell>> rows = new ArrayList<>();
    for (LookupQuery.Line line : lines) {
      rows.add(new Columns(texts, table, line, from).cells());
    }
    return rows;
  }

  /**
   * The tables of the site as a whole, by their names.
   *
   * @param unread those that memory does not allow, or whose owners are not known
   */
  record OfSite(Map<String, List<Map<String, Value>>> tables, List<SiteTable> unread) {}

  /**
   * Reads the tables of the site as a whole.
   *
   * @param most how much text they may have together, in UTF-16 units
   */
  static OfSite ofSite(SiteTables site, StoredTexts texts, long most) throws IOException {
    OfSite found = new OfSite(new LinkedHashMap<>(), new ArrayList<>());
    long left = most;
    FamilyTables families = FamilyTables.of(site);
    found.unread.addAll(families.others());
    for (PluginTable table : families.withNamed()) {
      SiteTable read = SiteTable.of(table);
      if (table.owner() == Owner.SITE && site.rows(read) > 0) {
        List<Map<String, Value>> rows = new ArrayList<>();
        boolean readable =
            areOwnersRead(table, found) && FamilyTables.isReadable(table, found.tables);
        long size = readable ? read(site, table, texts, left, found, rows) : left + 1;
        if (size <= left) {
          left -= size;
          found.tables.put(table.key(), rows);
        } else {
          found.unread.add(read);
        }
      }
    }
    return found;
  }

  /** Returns whether the table is read that a table completes. */
  private static boolean areOwnersRead(PluginTable table, OfSite found) {
    return table
        .through()
        .map(between -> found.unread.stream().noneMatch(of -> of.suffix().equals(between.table())))
        .orElse(true);
  }

  /** Returns the ids that the rows of another table name; null for a table with all of its rows. */
  private static @Nullable Set<String> owners(PluginTable table, OfSite found) {
    Through between = table.through().orElse(null);
    if (between == null) {
      return null;
    }
    Set<String> owners = new HashSet<>();
    for (Map<String, Value> row : found.tables.getOrDefault(between.table(), List.of())) {
      String id = LooseValue.of(row, between.column()).string();
      if (id != null) {
        owners.add(id);
      }
    }
    return owners;
  }

  /** Reads a table until it becomes too large; returns how much text it has. */
  private static long read(
      SiteTables site,
      PluginTable table,
      StoredTexts texts,
      long most,
      OfSite found,
      List<Map<String, Value>> rows)
      throws IOException {
    long size = 0;
    String id = table.numbers().get(0);
    Set<String> owners = owners(table, found);
    try (LookupQuery query =
            site.query(
                "SELECT "
                    + columns(table, "t")
                    + " FROM {"
                    + table.name()
                    + "} t ORDER BY t.rowid");
        LookupQuery.Lines lines = query.lines()) {
      for (LookupQuery.Line line = lines.next();
          line != null && size <= most;
          line = lines.next()) {
        Columns columns = new Columns(texts, SiteTable.of(table), line, 0);
        Map<String, Value> row = values(columns.cells());
        Map<String, Value> kept =
            owners == null || owners.contains(LooseValue.of(row, id).string())
                ? table.kept().apply(row)
                : Map.of();
        if (!kept.isEmpty()) {
          size += columns.size() + table.columns().size();
          rows.add(kept);
        }
      }
    }
    return size;
  }

  private static Map<String, Value> values(Map<String, Cell> cells) {
    Map<String, Value> values = new LinkedHashMap<>();
    cells.forEach(
        (column, cell) -> {
          Text text = cell instanceof Cell.Stored stored ? stored.text() : Text.of("");
          values.put(column, text.inline() ? Value.of(text.string()) : Value.NULL);
        });
    return values;
  }

  @Override
  public void close() throws IOException {
    for (GroupedQuery query : ofEntries.values()) {
      query.close();
    }
    for (GroupedQuery query : metasOfEntries.values()) {
      query.close();
    }
    for (GroupedQuery query : ofTerms.values()) {
      query.close();
    }
    for (LookupQuery query : ofTermTaxonomies.values()) {
      query.close();
    }
  }
}

package dev.pressport.source.sql;

import dev.pressport.work.LookupQuery;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tables of one site.
 *
 * @param network the number of the site in its network, 0 when it is in none
 */
record SiteTables(Tables tables, String database, String prefix, String base, long network) {

  /** Users belong to the network, everything else to the site. */
  private Map<SiteTable, Tables.Name> names() {
    Map<SiteTable, Tables.Name> names = new HashMap<>();
    for (SiteTable table : SiteTable.all()) {
      names.put(table, name(table));
    }
    ofFamilies().forEach(table -> names.put(table, name(table)));
    return names;
  }

  /** Returns the tables whose names people chose in a plugin, as far as they have rows. */
  List<SiteTable> ofFamilies() {
    return tables.names().stream()
        .filter(name -> name.database().equals(database) && name.prefix().equals(prefix))
        .filter(name -> tables.rows(name) > 0)
        .map(Tables.Name::table)
        .filter(table -> !SiteTable.all().contains(table))
        .toList();
  }

  private Tables.Name name(SiteTable table) {
    boolean shared =
        table.equals(SiteTable.USERS)
            || table.equals(SiteTable.USERMETA)
            || table.equals(SiteTable.BLOGS);
    return new Tables.Name(database, shared ? base : prefix, table);
  }

  /** Makes the rows ready to be looked up. */
  void index() throws IOException {
    tables.index(
        names().values().stream()
            .filter(name -> isOfWordPress(name) || tables.names().contains(name))
            .toList());
  }

  private static boolean isOfWordPress(Tables.Name name) {
    return SiteTable.ofWordPress().contains(name.table());
  }

  /** A query in which {@code {posts}} stands for the table of that name. */
  LookupQuery query(String sql) throws IOException {
    return tables.query(sql, names());
  }

  /** Returns the rows of the tables that are like WordPress's but are not the site's. */
  Map<String, Long> unread() {
    Map<String, Long> unread = new LinkedHashMap<>();
    Collection<Tables.Name> read = names().values();
    for (Tables.Name name : tables.names()) {
      if (name.database().equals(database) && !read.contains(name)) {
        unread.put(name.prefix() + name.table().suffix(), tables.rows(name));
      }
    }
    return unread;
  }

  /** Returns whether a table is there, perhaps without rows. */
  boolean has(SiteTable table) {
    return tables.names().contains(name(table));
  }

  /** Returns the name of a table, with its prefix. */
  String nameOf(SiteTable table) {
    return name(table).prefix() + table.suffix();
  }

  /** Returns whether the site is in no network, or its first one. */
  boolean isMain() {
    return network <= 1;
  }

  long rows(SiteTable table) {
    return tables.rows(name(table));
  }
}

package dev.pressport.source.sql;

import dev.pressport.source.SourceUnreadable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The sites in one or more databases, each with a prefix before the names of its tables. Those of a
 * network have the prefix of the first one and their number: ms-blogs.php, get_blog_prefix().
 */
final class Sites {
  private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d+)_");

  private final String name;
  private final Tables tables;
  private final List<SiteTables> sites = new ArrayList<>();

  /**
   * @param name of the source, for people
   */
  Sites(String name, Tables tables) {
    this.name = name;
    this.tables = tables;
    Map<String, SiteTables> byPrefix = new LinkedHashMap<>();
    for (Tables.Name table : tables.names()) {
      if (table.table().equals(SiteTable.POSTS)) {
        SiteTables site = site(table.database(), table.prefix());
        byPrefix.put(label(site), site);
      }
    }
    sites.addAll(byPrefix.values());
    sites.sort(Comparator.comparingLong(SiteTables::network));
    if (sites.stream().anyMatch(Sites::hasSettings)) {
      sites.removeIf(site -> !hasSettings(site));
    }
  }

  private static boolean hasSettings(SiteTables site) {
    return site.rows(SiteTable.OPTIONS) > 0;
  }

  private SiteTables site(String database, String prefix) {
    Matcher numbered = NUMBERED.matcher(prefix);
    if (numbered.matches()
        && hasRows(database, numbered.group(1), SiteTable.USERS)
        && !hasRows(database, prefix, SiteTable.USERS)) {
      return new SiteTables(
          tables, database, prefix, numbered.group(1), Long.parseLong(numbered.group(2)));
    }
    boolean first = hasRows(database, prefix, SiteTable.BLOGS);
    return new SiteTables(tables, database, prefix, prefix, first ? 1 : 0);
  }

  private boolean hasRows(String database, String prefix, SiteTable table) {
    return tables.rows(new Tables.Name(database, prefix, table)) > 0;
  }

  private static String label(SiteTables site) {
    return site.database().isEmpty() ? site.prefix() : site.database() + '.' + site.prefix();
  }

  /** A number in the network, or else a prefix, for each. */
  List<String> names() {
    List<String> names = sites.stream().map(Sites::name).toList();
    boolean distinct = Set.copyOf(names).size() == names.size();
    return distinct ? names : sites.stream().map(Sites::label).toList();
  }

  private static String name(SiteTables site) {
    return site.network() > 0 ? Long.toString(site.network()) : label(site);
  }

  /** The site with one of the {@link #names}. */
  SiteTables named(String name) {
    return sites.get(names().indexOf(name));
  }

  /** The prefixes of the other sites in the database of one. */
  List<String> othersThan(SiteTables site) {
    return sites.stream()
        .filter(other -> other.database().equals(site.database()))
        .map(SiteTables::prefix)
        .filter(prefix -> !prefix.equals(site.prefix()))
        .toList();
  }

  boolean isEmpty() {
    return sites.isEmpty();
  }

  /**
   * The one site that is meant.
   *
   * @param prefix of its tables, perhaps with the database and a dot before it
   * @param number in its network
   * @throws SourceUnreadable when several could be meant, or none is
   */
  SiteTables choose(@Nullable String prefix, @Nullable String number) throws IOException {
    List<SiteTables> left =
        sites.stream()
            .filter(site -> prefix == null || isMeant(site, prefix))
            .filter(site -> number == null || number.equals(Long.toString(site.network())))
            .toList();
    if (left.size() == 1) {
      return left.get(0);
    }
    String first = names().get(0);
    String list = String.join(", ", names());
    String remedy = (first.matches("\\d+") ? "--site " : "--table-prefix ") + first;
    if (left.isEmpty()) {
      throw new SourceUnreadable(SqlRefusal.NO_SUCH_SITE, name, list, remedy);
    }
    throw new SourceUnreadable(SqlRefusal.SEVERAL_SITES, name, list, remedy);
  }

  private static boolean isMeant(SiteTables site, String prefix) {
    return prefix.equals(site.prefix()) || prefix.equals(label(site));
  }
}

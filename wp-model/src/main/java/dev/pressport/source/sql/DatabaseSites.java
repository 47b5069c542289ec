package dev.pressport.source.sql;

import dev.pressport.problem.Problem;
import dev.pressport.source.OpenSite;
import dev.pressport.source.OpenSites;
import dev.pressport.source.SourceRequest;
import dev.pressport.source.SourceUnreadable;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The sites whose tables were read. */
final class DatabaseSites implements OpenSites {
  private static final Closeable NOTHING = () -> {};
  private static final int MOST_NAMES = 5;

  private final String name;
  private final DatabaseContent content;
  private final SourceRequest request;
  private final Sites sites;

  /**
   * @throws SourceUnreadable when there is none
   */
  DatabaseSites(DatabaseContent content, SourceRequest request) throws IOException {
    this.name = request.locations().get(0).name();
    this.content = content;
    this.request = request;
    this.sites = new Sites(name, content.tables());
    if (sites.isEmpty() && !content.cuts().isEmpty()) {
      DatabaseContent.Cut cut = content.cuts().get(0);
      throw new SourceUnreadable(SqlRefusal.DUMP_CUT_OFF, cut.origin(), cut.size());
    }
    if (sites.isEmpty() && !siteTables().isEmpty()) {
      throw new SourceUnreadable(SqlRefusal.NO_POSTS_TABLE, name, tables(siteTables()));
    }
    if (sites.isEmpty()) {
      throw new SourceUnreadable(SqlRefusal.NO_WORDPRESS_TABLES, name, tables(foreignTables()));
    }
  }

  private List<String> foreignTables() {
    return content.unread().keySet().stream().map(TableListener.TableName::table).toList();
  }

  private List<String> siteTables() {
    return content.tables().names().stream()
        .filter(table -> SiteTable.ofWordPress().contains(table.table()))
        .map(table -> table.prefix() + table.table().suffix())
        .toList();
  }

  private static String tables(List<String> names) {
    if (names.isEmpty()) {
      return "no tables";
    }
    int more = names.size() - MOST_NAMES;
    return (names.size() == 1 ? "the table " : "the tables ")
        + names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "))
        + (more > 0 ? " and " + more + " more" : "");
  }

  /** The one that was requested, with which all that was read is closed. */
  OpenSite chosen() throws IOException {
    return open(
        sites.choose(
            request.options().get(SqlSource.TABLE_PREFIX).orElse(null),
            request.options().get(SqlSource.SITE).orElse(null)),
        content);
  }

  @Override
  public List<String> names() {
    return sites.names();
  }

  @Override
  public OpenSite open(String name) throws IOException {
    return open(sites.named(name), NOTHING);
  }

  private OpenSite open(SiteTables tables, Closeable closed) throws IOException {
    refuseNoRows(tables);
    List<Problem> absent = new ArrayList<>();
    MissingTables.of(name, tables).ifPresent(absent::add);
    tables.index();
    long most = Runtime.getRuntime().maxMemory() / 8;
    StoredTexts texts =
        new StoredTexts(
            content.encodings(),
            content.percents(),
            content.large(),
            request.workFolder().resolve("texts"),
            Math.min(request.maxValue(), most));
    absent.addAll(UnreadTables.of(tables, content.unread(), sites.othersThan(tables)));
    return new DatabaseSite(content, tables, absent, texts, 2 * most, closed);
  }

  /** Without rows a site is none, whatever the reason, and must not look like an empty one. */
  private void refuseNoRows(SiteTables tables) throws SourceUnreadable {
    String posts = tables.nameOf(SiteTable.POSTS);
    if (tables.rows(SiteTable.POSTS) > 0) {
      return;
    }
    if (content.lost().isDamaged(posts)) {
      throw new SourceUnreadable(SqlRefusal.NO_ROW_READABLE, name, posts);
    }
    boolean empty = SiteTable.ofWordPress().stream().allMatch(table -> tables.rows(table) == 0);
    if (empty) {
      throw new SourceUnreadable(SqlRefusal.NO_ROWS, name, posts);
    }
  }

  @Override
  public void close() throws IOException {
    content.close();
  }
}

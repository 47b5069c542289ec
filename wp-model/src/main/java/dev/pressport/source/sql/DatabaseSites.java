package dev.pressport.source.sql;

import dev.pressport.problem.Problem;
import dev.pressport.source.OpenSite;
import dev.pressport.source.OpenSites;
import dev.pressport.source.SourceRequest;
import dev.pressport.source.SourceUnreadable;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** The sites whose tables were read. */
final class DatabaseSites implements OpenSites {
  private static final Closeable NOTHING = () -> {};
  private static final int MOST_NAMES = 5;

  private final DatabaseContent content;
  private final SourceRequest request;
  private final Sites sites;

  /**
   * @throws SourceUnreadable when there is none
   */
  DatabaseSites(DatabaseContent content, SourceRequest request) throws IOException {
    String name = request.locations().get(0).name();
    this.content = content;
    this.request = request;
    this.sites = new Sites(name, content.tables());
    if (sites.isEmpty() && !content.cuts().isEmpty()) {
      DatabaseContent.Cut cut = content.cuts().get(0);
      throw new SourceUnreadable(SqlRefusal.DUMP_CUT_OFF, cut.origin(), cut.size());
    }
    if (sites.isEmpty()) {
      throw new SourceUnreadable(SqlRefusal.NO_WORDPRESS_TABLES, name, foreignTables());
    }
  }

  private String foreignTables() {
    List<String> names =
        content.unread().keySet().stream()
            .map(TableListener.TableName::table)
            .limit(MOST_NAMES)
            .toList();
    return names.isEmpty() ? "no tables" : "the tables " + String.join(", ", names);
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
    tables.index();
    long most = Runtime.getRuntime().maxMemory() / 8;
    StoredTexts texts =
        new StoredTexts(
            content.encodings(),
            content.percents(),
            content.large(),
            request.workFolder().resolve("texts"),
            Math.min(request.maxValue(), most));
    List<Problem> unread = UnreadTables.of(tables, content.unread(), sites.othersThan(tables));
    return new DatabaseSite(content, tables, unread, texts, 2 * most, closed);
  }

  @Override
  public void close() throws IOException {
    content.close();
  }
}

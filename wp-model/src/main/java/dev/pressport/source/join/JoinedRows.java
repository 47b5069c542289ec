package dev.pressport.source.join;

import dev.pressport.row.Cell;
import dev.pressport.row.Row;
import dev.pressport.source.Richness;
import dev.pressport.source.RowReader;
import dev.pressport.text.Slug;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives the items of a spool: authors, terms, entries with their comments, other comments. */
final class JoinedRows implements RowReader {
  private final RowSpool spool;
  private final Whole whole;
  private final PreparedStatement parts;
  private final @Nullable PreparedStatement others;
  private final Iterator<String> stages = RowSpool.stages().iterator();
  private final Map<Integer, Map<String, String>> logins = new HashMap<>();
  private final Map<Integer, Map<String, String>> slugs = new HashMap<>();
  private @Nullable Heads heads;
  private @Nullable Heads comments;
  private long given;
  private boolean ended;

  /**
   * What is known of all sources.
   *
   * @param richness of each
   * @param items how many there are
   * @param bytes of all files and addresses
   */
  record Whole(
      List<Richness> richness,
      List<Truncation> truncations,
      Map<String, Long> joined,
      long items,
      long bytes) {}

  /** The numbers of heads, while they are read. */
  private record Heads(PreparedStatement query, ResultSet rows) {
    static Heads of(PreparedStatement query) throws SQLException {
      return new Heads(query, query.executeQuery());
    }

    void close() throws SQLException {
      rows.close();
      query.close();
    }
  }

  JoinedRows(RowSpool spool, Whole whole) throws IOException {
    this.spool = spool;
    this.whole = whole;
    parts = spool.parts();
    others = spool.hasOthers() ? spool.others() : null;
  }

  @Override
  public @Nullable Row next() throws IOException {
    try {
      Long head = nextHead();
      if (head == null) {
        ended = true;
        return null;
      }
      given++;
      Row row = row(head);
      if (row.kind() == Row.Kind.ENTRY) {
        comments = Heads.of(spool.heads("place = " + head));
      }
      return row;
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  private @Nullable Long nextHead() throws IOException, SQLException {
    Heads ofEntry = comments;
    if (ofEntry != null) {
      if (ofEntry.rows().next()) {
        return ofEntry.rows().getLong(1);
      }
      ofEntry.close();
      comments = null;
    }
    while (true) {
      Heads open = heads;
      if (open == null) {
        if (!stages.hasNext()) {
          return null;
        }
        open = Heads.of(spool.heads(stages.next()));
        heads = open;
      }
      if (open.rows().next()) {
        return open.rows().getLong(1);
      }
      open.close();
      heads = null;
    }
  }

  private Row row(long head) throws IOException, SQLException {
    List<RowJoin.Part> found = new ArrayList<>();
    parts.setLong(1, head);
    try (ResultSet rows = parts.executeQuery()) {
      while (rows.next()) {
        int source = rows.getInt(1);
        Row row = renamed(RowCodec.read(rows.getBytes(2)), source);
        found.add(RowJoin.Part.of(row, whole.richness().get(source)));
      }
    }
    return RowJoin.join(found);
  }

  /** The row with what other items are called by now. */
  private Row renamed(Row row, int source) throws IOException, SQLException {
    Map<String, Cell> columns = new LinkedHashMap<>(row.columns());
    renumber(columns, "post_parent", Row.Kind.ENTRY, source);
    renumber(columns, "comment_post_ID", Row.Kind.ENTRY, source);
    renumber(columns, "comment_parent", Row.Kind.COMMENT, source);
    String login = row.string("post_author").strip().toLowerCase(Locale.ROOT);
    rename(columns, "post_author", names(logins, Row.Kind.AUTHOR, source).get('\n' + login));
    Map<String, String> others = names(slugs, Row.Kind.TERM, source);
    List<Row.TermName> terms = row.terms();
    if (!others.isEmpty()) {
      String slug =
          row.string("taxonomy").strip() + '\n' + Slug.decode(row.string("parent").strip());
      rename(columns, "parent", others.get(slug));
      terms = row.terms().stream().map(term -> renamed(term, others)).toList();
    }
    return new Row(
        row.kind(),
        row.origin(),
        row.offset(),
        columns,
        row.metas(),
        terms,
        row.unreadable(),
        row.problems(),
        null,
        row.attached());
  }

  private static Row.TermName renamed(Row.TermName term, Map<String, String> others) {
    String now = others.get(term.taxonomy() + '\n' + Slug.decode(term.slug()));
    return now == null ? term : new Row.TermName(term.taxonomy(), Slug.encode(now), term.name());
  }

  private static void rename(Map<String, Cell> columns, String column, @Nullable String now) {
    if (now != null) {
      columns.put(column, Cell.stored(now));
    }
  }

  private Map<String, String> names(
      Map<Integer, Map<String, String>> known, Row.Kind kind, int source) throws IOException {
    Map<String, String> names = known.get(source);
    if (names == null) {
      names = spool.renamed(kind, source);
      known.put(source, names);
    }
    return names;
  }

  private void renumber(Map<String, Cell> columns, String column, Row.Kind kind, int source)
      throws SQLException {
    PreparedStatement query = others;
    if (query == null
        || !(columns.get(column) instanceof Cell.Stored stored)
        || !stored.text().inline()
        || !stored.text().string().strip().matches("\\d{1,18}")) {
      return;
    }
    query.setString(1, kind.name());
    query.setInt(2, source);
    query.setLong(3, Long.parseLong(stored.text().string().strip()));
    try (ResultSet rows = query.executeQuery()) {
      if (rows.next()) {
        columns.put(column, Cell.stored(Long.toString(rows.getLong(1))));
      }
    }
  }

  @Override
  public long bytesRead() {
    return ended
        ? whole.bytes()
        : (long) (whole.bytes() * ((double) given / Math.max(1, whole.items())));
  }

  @Override
  public List<Truncation> truncations() {
    return whole.truncations();
  }

  @Override
  public Map<String, Long> joined() {
    return whole.joined();
  }

  @Override
  public void close() throws IOException {
    try {
      if (comments != null) {
        comments.close();
      }
      if (heads != null) {
        heads.close();
      }
      parts.close();
      if (others != null) {
        others.close();
      }
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }
}

package dev.pressport.source.join;

import dev.pressport.row.Cell;
import dev.pressport.row.Row;
import dev.pressport.source.Richness;
import dev.pressport.source.RowReader;
import dev.pressport.text.Slug;
import dev.pressport.work.LookupQuery;
import dev.pressport.work.RecordCodec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of a spool: authors, terms, entries with their comments, other comments. */
final class JoinedRows implements RowReader {
  private final RowSpool spool;
  private final Whole whole;
  private final LookupQuery parts;
  private final @Nullable LookupQuery others;
  private final LookupQuery commentsOf;
  private final Iterator<String> stages = RowSpool.stages().iterator();
  private final Map<Integer, Map<String, String>> logins = new HashMap<>();
  private final Map<Integer, Map<String, String>> slugs = new HashMap<>();
  private @Nullable LookupQuery heads;
  private LookupQuery.@Nullable Lines open;
  private LookupQuery.@Nullable Lines comments;
  private long given;
  private boolean ended;

  /**
   * The facts about all sources.
   *
   * @param richness of each
   * @param items their number
   * @param bytes of all files and addresses
   */
  record Whole(
      List<Richness> richness,
      List<Truncation> truncations,
      Map<String, Long> joined,
      long items,
      long bytes) {}

  JoinedRows(RowSpool spool, Whole whole) throws IOException {
    this.spool = spool;
    this.whole = whole;
    parts = spool.parts();
    others = spool.hasOthers() ? spool.others() : null;
    commentsOf = spool.heads("place = ?");
  }

  @Override
  public @Nullable Row next() throws IOException {
    LookupQuery.Line head = nextHead();
    if (head == null) {
      ended = true;
      return null;
    }
    given++;
    Row row = row(head.number(0));
    if (row.kind() == Row.Kind.ENTRY) {
      comments = commentsOf.lines(head.number(0));
    }
    return row;
  }

  private LookupQuery.@Nullable Line nextHead() throws IOException {
    LookupQuery.Line comment = comments == null ? null : comments.next();
    if (comment != null) {
      return comment;
    }
    comments = null;
    while (true) {
      LookupQuery.Line head = open == null ? null : open.next();
      if (head != null) {
        return head;
      }
      closeHeads();
      if (!stages.hasNext()) {
        return null;
      }
      LookupQuery query = spool.heads(stages.next());
      heads = query;
      open = query.lines();
    }
  }

  private void closeHeads() throws IOException {
    if (heads != null) {
      heads.close();
    }
    heads = null;
    open = null;
  }

  private Row row(long head) throws IOException {
    List<RowJoin.Part> found = new ArrayList<>();
    for (LookupQuery.Line line : parts.all(head)) {
      int source = (int) line.number(0);
      Row row = renamed(RecordCodec.read(Row.class, line.bytes(1)), source);
      found.add(RowJoin.Part.of(row, whole.richness().get(source)));
    }
    return RowJoin.join(found);
  }

  /** The row with what other items are called by now. */
  private Row renamed(Row row, int source) throws IOException {
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
    return row.with(columns, terms);
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
      throws IOException {
    LookupQuery query = others;
    if (query == null
        || !(columns.get(column) instanceof Cell.Stored stored)
        || !stored.text().inline()
        || !stored.text().string().strip().matches("\\d{1,18}")) {
      return;
    }
    long id = Long.parseLong(stored.text().string().strip());
    LookupQuery.Line now = query.first(kind.name(), source, id);
    if (now != null) {
      columns.put(column, Cell.stored(Long.toString(now.number(0))));
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
    commentsOf.close();
    closeHeads();
    parts.close();
    if (others != null) {
      others.close();
    }
  }
}

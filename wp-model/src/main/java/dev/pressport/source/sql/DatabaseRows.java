package dev.pressport.source.sql;

import dev.pressport.row.Row;
import dev.pressport.work.LookupQuery;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a site: users, terms, entries by id with their comments, other comments. */
final class DatabaseRows implements Closeable {
  private final SiteRows rows;
  private final Progress progress;
  private final LookupQuery users;
  private final LookupQuery terms;
  private final LookupQuery posts;
  private final GroupedQuery comments;
  private final LookupQuery orphans;
  private Stage stage = Stage.USERS;
  private LookupQuery.@Nullable Lines open;
  private boolean inComments;
  private long lastId = -1;
  private long given;

  private enum Stage {
    USERS,
    TERMS,
    POSTS,
    ORPHANS,
    END;

    Stage next() {
      return switch (this) {
        case USERS -> TERMS;
        case TERMS -> POSTS;
        case POSTS -> ORPHANS;
        case ORPHANS, END -> END;
      };
    }
  }

  /** The number of rows, and the number of bytes that they come from. */
  record Progress(long rows, long bytes) {}

  DatabaseRows(SiteTables site, SiteRows rows, Progress progress) throws IOException {
    this.rows = rows;
    this.progress = progress;
    users = site.query(SiteRows.USERS);
    terms = site.query(SiteRows.TERMS);
    posts = site.query(SiteRows.POSTS);
    comments = new GroupedQuery(site.query(SiteRows.COMMENTS));
    orphans = site.query(SiteRows.ORPHANS);
  }

  /** Returns the next row; null at the end. */
  @Nullable Row next() throws IOException {
    while (stage != Stage.END) {
      Row row = nextOfStage();
      if (row != null) {
        given++;
        return row;
      }
      stage = stage.next();
    }
    return null;
  }

  private @Nullable Row nextOfStage() throws IOException {
    Row comment = nextComment();
    if (comment != null) {
      return comment;
    }
    LookupQuery.Lines lines = open;
    if (lines == null) {
      lines = lookup().lines();
      open = lines;
    }
    LookupQuery.Line line = lines.next();
    if (line == null) {
      lines.close();
      open = null;
      return null;
    }
    return switch (stage) {
      case USERS -> rows.user(line);
      case TERMS -> rows.term(line);
      case POSTS -> entry(line);
      default -> rows.comment(line);
    };
  }

  private LookupQuery lookup() {
    return switch (stage) {
      case USERS -> users;
      case TERMS -> terms;
      case POSTS -> posts;
      default -> orphans;
    };
  }

  private Row entry(LookupQuery.Line line) throws IOException {
    long id = line.number(0);
    if (id != lastId) {
      comments.begin(id);
      inComments = true;
    }
    lastId = id;
    return rows.entry(line);
  }

  private @Nullable Row nextComment() throws IOException {
    LookupQuery.Line line = inComments ? comments.next() : null;
    inComments = line != null;
    return line == null ? null : rows.comment(line);
  }

  /** How many bytes of the origins have been read, of the sum of their sizes. */
  long bytesRead() {
    return stage == Stage.END
        ? progress.bytes()
        : (long) (progress.bytes() * ((double) given / Math.max(progress.rows(), given + 1)));
  }

  @Override
  public void close() throws IOException {
    for (LookupQuery lookup : List.of(users, terms, posts, orphans)) {
      lookup.close();
    }
    comments.close();
    rows.close();
  }
}

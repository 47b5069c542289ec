package dev.pressport.source.wxr;

import dev.pressport.model.Text;
import dev.pressport.problem.Problem;
import dev.pressport.row.Cell;
import dev.pressport.row.Row;
import dev.pressport.row.Row.Kind;
import dev.pressport.source.wxr.repair.ControlCharacters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns what stands in a WXR file into rows with the names of the database. */
final class RowMaker {
  private final String origin;
  private final TextSpool spool;

  RowMaker(String origin, TextSpool spool) {
    this.origin = origin;
    this.spool = spool;
  }

  Row author(WxrAuthor author, long offset, List<Problem> problems) {
    Columns columns = new Columns();
    columns.scalar("ID", author.id);
    columns.scalar("user_login", author.login);
    columns.scalar("user_email", author.email);
    columns.scalar("display_name", author.displayName);
    columns.scalar("first_name", author.firstName);
    columns.scalar("last_name", author.lastName);
    return row(Kind.AUTHOR, offset, columns, List.of(), List.of(), problems);
  }

  Row category(WxrTerm term, long offset, List<Problem> problems) {
    Columns columns = new Columns();
    columns.put("taxonomy", "category");
    columns.scalar("slug", term.categorySlug);
    columns.scalar("parent", term.categoryParent);
    columns.put("name", term.categoryName);
    columns.put("description", term.categoryDescription);
    return term(term, columns, offset, problems);
  }

  Row tag(WxrTerm term, long offset, List<Problem> problems) {
    Columns columns = new Columns();
    columns.put("taxonomy", "post_tag");
    columns.scalar("slug", term.tagSlug);
    columns.put("name", term.tagName);
    columns.put("description", term.tagDescription);
    return term(term, columns, offset, problems);
  }

  Row customTerm(WxrTerm term, long offset, List<Problem> problems) {
    Columns columns = new Columns();
    columns.scalar("taxonomy", term.taxonomy);
    columns.scalar("slug", term.slug);
    columns.scalar("parent", term.parent);
    columns.put("name", term.name);
    columns.put("description", term.description);
    return term(term, columns, offset, problems);
  }

  private Row term(WxrTerm term, Columns columns, long offset, List<Problem> problems) {
    columns.scalar("term_id", term.id);
    return row(Kind.TERM, offset, columns, metas(term.metas), List.of(), problems);
  }

  Row entry(WxrItem item, long offset, List<Problem> problems) {
    Columns columns = new Columns();
    columns.scalar("ID", item.id);
    columns.scalar("post_type", item.type);
    columns.scalar("post_status", item.status);
    columns.scalar("post_name", item.name);
    columns.put("post_title", item.title);
    columns.scalar("link", item.link);
    columns.scalar("guid", item.guid);
    columns.scalar("post_author", item.creator);
    columns.scalar("post_parent", item.parent);
    columns.scalar("menu_order", item.menuOrder);
    columns.scalar("post_date", item.date);
    columns.scalar("post_date_gmt", item.dateGmt);
    columns.scalar("post_modified", item.modified);
    columns.scalar("post_modified_gmt", item.modifiedGmt);
    columns.scalar("comment_status", item.commentStatus);
    columns.scalar("ping_status", item.pingStatus);
    columns.put("post_password", item.password);
    columns.scalar("sticky", item.sticky);
    columns.scalar("attachment_url", item.attachmentUrl);
    columns.put("post_content", item.content == null ? "" : item.content);
    columns.put("post_excerpt", item.excerpt);
    return row(Kind.ENTRY, offset, columns, metas(item.metas), terms(item), problems);
  }

  /** A row for an item of which nothing can be used. */
  Row unreadable(long offset, String why, List<Problem> problems) {
    return new Row(Kind.ENTRY, origin, offset, Map.of(), List.of(), List.of(), why, problems);
  }

  Row comment(WxrComment comment, @Nullable String entryId, long offset) {
    Columns columns = new Columns();
    columns.scalar("comment_ID", comment.id);
    columns.scalar("comment_post_ID", entryId);
    columns.put("comment_author", comment.author);
    columns.scalar("comment_author_email", comment.email);
    columns.scalar("comment_author_url", comment.url);
    columns.scalar("comment_author_IP", comment.ip);
    columns.scalar("comment_date", comment.date);
    columns.scalar("comment_date_gmt", comment.dateGmt);
    columns.put("comment_content", comment.content);
    columns.scalar("comment_approved", comment.approved);
    columns.scalar("comment_type", comment.type);
    columns.scalar("comment_parent", comment.parent);
    columns.scalar("user_id", comment.userId);
    return row(Kind.COMMENT, offset, columns, metas(comment.metas), List.of(), List.of());
  }

  private Row row(
      Kind kind,
      long offset,
      Columns columns,
      List<Row.Meta> metas,
      List<Row.TermName> terms,
      List<Problem> problems) {
    return new Row(kind, origin, offset, columns.cells, metas, terms, null, problems);
  }

  private List<Row.Meta> metas(List<WxrMeta> metas) {
    List<Row.Meta> rows = new ArrayList<>(metas.size());
    for (WxrMeta meta : metas) {
      String key = meta.key == null ? "" : ControlCharacters.restore(meta.key);
      rows.add(new Row.Meta(key, new Cell.Stored(text(meta.value == null ? "" : meta.value))));
    }
    return rows;
  }

  /**
   * The terms of an item. A {@code category} that lacks the attribute nicename is the second copy
   * that version 1.0 wrote of each term; its domain {@code tag} is today's {@code post_tag}. Of an
   * empty slug and an empty name, each stands for the other.
   */
  private static List<Row.TermName> terms(WxrItem item) {
    List<Row.TermName> terms = new ArrayList<>(item.categories.size());
    for (WxrItem.Category category : item.categories) {
      if (category.nicename != null) {
        String slug = ControlCharacters.restore(category.nicename).strip();
        String name = category.name == null ? "" : ControlCharacters.restore(category.name);
        String domain = category.domain == null ? "category" : category.domain.strip();
        if (!slug.isEmpty() || !name.isBlank()) {
          terms.add(
              new Row.TermName(
                  "tag".equals(domain) ? "post_tag" : domain,
                  slug.isEmpty() ? name.strip() : slug,
                  name.isEmpty() ? slug : name));
        }
      }
    }
    return terms;
  }

  private Text text(String value) {
    return spool.text(value);
  }

  /** Collects the columns that are there. */
  private final class Columns {
    private final Map<String, Cell> cells = new LinkedHashMap<>();

    /** A text, to the last blank. */
    void put(String column, @Nullable String value) {
      if (value != null) {
        cells.put(column, new Cell.Stored(text(value)));
      }
    }

    /** An id, date, slug or other value around which some writers put blanks. */
    void scalar(String column, @Nullable String value) {
      if (value != null) {
        put(column, value.strip());
      }
    }
  }
}

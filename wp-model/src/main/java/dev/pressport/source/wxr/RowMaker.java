package dev.pressport.source.wxr;

import dev.pressport.model.Text;
import dev.pressport.php.PhpSerialization;
import dev.pressport.problem.Problem;
import dev.pressport.problem.ProblemKind;
import dev.pressport.row.Cell;
import dev.pressport.row.Row;
import dev.pressport.row.Row.Kind;
import dev.pressport.row.RowBuilder;
import dev.pressport.source.SourceProblem;
import dev.pressport.source.wxr.repair.ControlCharacters;
import dev.pressport.text.Ascii;
import dev.pressport.text.DoubleEncoding;
import java.util.ArrayList;
import java.util.List;
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
    Columns columns = new Columns(Kind.AUTHOR, offset, problems);
    columns.scalar("ID", author.id);
    columns.scalar("user_login", author.login);
    columns.scalar("user_email", author.email);
    columns.line("display_name", author.displayName);
    columns.line("first_name", author.firstName);
    columns.line("last_name", author.lastName);
    return columns.row("author", author.id);
  }

  Row category(WxrTerm term, long offset, List<Problem> problems) {
    Columns columns = new Columns(Kind.TERM, offset, problems);
    columns.put("taxonomy", "category");
    columns.scalar("slug", term.categorySlug);
    columns.scalar("parent", term.categoryParent);
    columns.line("name", term.categoryName);
    columns.put("description", term.categoryDescription);
    return term(term, columns);
  }

  Row tag(WxrTerm term, long offset, List<Problem> problems) {
    Columns columns = new Columns(Kind.TERM, offset, problems);
    columns.put("taxonomy", "post_tag");
    columns.scalar("slug", term.tagSlug);
    columns.line("name", term.tagName);
    columns.put("description", term.tagDescription);
    return term(term, columns);
  }

  Row customTerm(WxrTerm term, long offset, List<Problem> problems) {
    Columns columns = new Columns(Kind.TERM, offset, problems);
    columns.scalar("taxonomy", term.taxonomy);
    columns.scalar("slug", term.slug);
    columns.scalar("parent", term.parent);
    columns.line("name", term.name);
    columns.put("description", term.description);
    return term(term, columns);
  }

  private static Row term(WxrTerm term, Columns columns) {
    columns.scalar("term_id", term.id);
    columns.metas(term.metas);
    return columns.row("term", term.id);
  }

  Row entry(WxrItem item, long offset, List<Problem> problems) {
    Columns columns = new Columns(Kind.ENTRY, offset, problems);
    columns.scalar("ID", item.id);
    String type = orElse(item.type, "post");
    columns.scalar("post_type", type);
    columns.scalar(
        "post_status", orElse(item.status, type.equals("attachment") ? "inherit" : "draft"));
    columns.scalar("post_name", item.name);
    columns.line("post_title", item.title);
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
    columns.line("post_password", item.password);
    columns.scalar("sticky", item.sticky);
    columns.scalar("attachment_url", item.attachmentUrl);
    // Such an item only names an entry again, for its comments or for those that refer to it.
    boolean refers = item.content == null && item.link == null && item.guid == null;
    columns.put("post_content", item.content == null && !refers ? "" : item.content);
    columns.put("post_excerpt", item.excerpt);
    columns.metas(item.metas);
    columns.terms(item);
    return columns.row(type, item.id);
  }

  /** What WordPress stores where its importer finds nothing: post.php, wp_insert_post(). */
  private static String orElse(@Nullable String found, String stored) {
    return found == null ? stored : found.strip();
  }

  /** A row for an item of which nothing can be used. */
  Row unreadable(long offset, String why, List<Problem> problems) {
    RowBuilder row = new RowBuilder(Kind.ENTRY, origin, offset);
    row.problems(problems);
    row.unreadable(why);
    return row.row();
  }

  Row comment(WxrComment comment, @Nullable String entryId, long offset) {
    Columns columns = new Columns(Kind.COMMENT, offset, List.of());
    columns.scalar("comment_ID", comment.id);
    columns.scalar("comment_post_ID", entryId);
    columns.line("comment_author", comment.author);
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
    columns.metas(comment.metas);
    return columns.row("comment", comment.id);
  }

  /** Returns the number that an id is; null for none. */
  static @Nullable Long number(@Nullable String id) {
    try {
      return id == null ? null : Long.valueOf(id.strip());
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /**
   * A text without the white space around it when that has line breaks on both sides. White space
   * alone, with a line break in it, is nothing.
   */
  private static String unindented(String text) {
    String stripped = text.strip();
    if (stripped.length() == text.length()) {
      return text;
    }
    int start = stripped.isEmpty() ? text.length() : text.indexOf(stripped);
    boolean before = text.substring(0, start).contains("\n");
    boolean after = stripped.isEmpty() || text.substring(start + stripped.length()).contains("\n");
    return before && after ? stripped : text;
  }

  /** Collects the columns and metas that are there. */
  private final class Columns {
    private final RowBuilder row;
    private final List<String> corrected = new ArrayList<>();
    private final List<String> suspected = new ArrayList<>();

    Columns(Kind kind, long offset, List<Problem> problems) {
      row = new RowBuilder(kind, origin, offset);
      row.problems(problems);
    }

    /** A text, to the last blank. */
    void put(String column, @Nullable String value) {
      row.put(column, value == null ? null : corrected(column, spool.text(value)));
    }

    /** A text of one line, without the line breaks of a file that a program has indented. */
    void line(String column, @Nullable String value) {
      if (value != null) {
        Text text = spool.text(value);
        row.put(
            column, corrected(column, text.inline() ? Text.of(unindented(text.string())) : text));
      }
    }

    /** An id, date, slug or other value around which some writers put blanks. */
    void scalar(String column, @Nullable String value) {
      if (value != null) {
        Text text = spool.text(value);
        row.put(column, text.inline() ? Text.of(text.string().strip()) : text);
      }
    }

    /**
     * Adds the terms of an item. A {@code category} that lacks the attribute nicename is the second
     * copy that version 1.0 wrote of each term; its domain {@code tag} is today's {@code post_tag}.
     * Of an empty slug and an empty name, each stands for the other.
     */
    void terms(WxrItem item) {
      for (WxrItem.Category category : item.categories) {
        if (category.nicename != null) {
          String slug = ControlCharacters.restore(category.nicename).strip();
          String name =
              category.name == null
                  ? ""
                  : corrected("terms", ControlCharacters.restore(category.name));
          String domain = category.domain == null ? "category" : category.domain.strip();
          if (!slug.isEmpty() || !name.isBlank()) {
            row.term(
                "tag".equals(domain) ? "post_tag" : domain,
                slug.isEmpty() ? name.strip() : slug,
                name.isEmpty() ? slug : name);
          }
        }
      }
    }

    void metas(List<WxrMeta> metas) {
      for (WxrMeta meta : metas) {
        String key = meta.key == null ? "" : unindented(ControlCharacters.restore(meta.key));
        Text stored = spool.text(meta.value == null ? "" : meta.value);
        Text value = isSerialized(stored) ? stored : corrected("meta." + key, stored);
        row.meta(new Row.Meta(key, new Cell.Stored(value)));
      }
    }

    private Text corrected(String field, Text text) {
      return text.inline() ? Text.of(corrected(field, text.string())) : text;
    }

    private String corrected(String field, String text) {
      if (Ascii.isAll(text)) {
        return text;
      }
      String once = DoubleEncoding.corrected(text);
      if (!once.equals(text)) {
        corrected.add(field);
      } else if (DoubleEncoding.isSuspected(text)) {
        suspected.add(field);
      }
      return once;
    }

    /** Serialized values state the length of their texts. */
    private static boolean isSerialized(Text value) {
      return value.inline() && PhpSerialization.isSerialized(value.string());
    }

    private void tell(ProblemKind kind, List<String> fields, String type, @Nullable Long id) {
      if (!fields.isEmpty()) {
        row.problem(
            Problem.of(kind, fields.size())
                .ofItem(type, id)
                .inField(fields.size() == 1 ? fields.get(0) : null)
                .times(fields.size()));
      }
    }

    /** Returns the row of an item. */
    Row row(String type, @Nullable String id) {
      Long number = number(id);
      tell(SourceProblem.ENCODED_TWICE, corrected, type, number);
      tell(SourceProblem.ENCODED_TWICE_IN_PART, suspected, type, number);
      return row.row();
    }
  }
}

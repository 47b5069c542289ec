package dev.pressport.mapping;

import dev.pressport.model.Author;
import dev.pressport.model.Comment;
import dev.pressport.model.Entry;
import dev.pressport.model.Item;
import dev.pressport.model.Term;
import dev.pressport.model.Text;
import dev.pressport.posttype.Attachment.AttachmentDetails;
import dev.pressport.posttype.NavMenuItem.NavMenuItemDetails;
import dev.pressport.row.Cell;
import dev.pressport.row.Row;
import dev.pressport.row.Row.Kind;
import dev.pressport.text.HtmlEntities;
import dev.pressport.text.Slug;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of a finished item, as the database would have them. */
public final class ItemColumns {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private final Item item;
  private final Map<String, Cell> cells = new LinkedHashMap<>();
  private final List<Row.TermName> terms = new ArrayList<>();
  private final Kind kind;

  private ItemColumns(Item item, boolean sticky) {
    this.item = item;
    if (item instanceof Entry entry) {
      kind = Kind.ENTRY;
      add(entry);
      put("sticky", sticky ? "1" : "0");
    } else if (item instanceof Comment comment) {
      kind = Kind.COMMENT;
      add(comment);
    } else if (item instanceof Term term) {
      kind = Kind.TERM;
      add(term);
    } else {
      kind = Kind.AUTHOR;
      add((Author) item);
    }
  }

  private void add(Author author) {
    put("ID", author.id());
    put("user_login", author.login());
  }

  private void add(Term term) {
    put("term_id", term.id());
    put("taxonomy", term.taxonomy());
    put("slug", Slug.encode(term.slug()));
    put("name", HtmlEntities.encode(term.name()));
    put("description", term.description());
    put("parent", term.parentSlug() == null ? null : Slug.encode(term.parentSlug()));
  }

  private void add(Entry entry) {
    put("ID", entry.id());
    put("post_type", entry.type());
    put("post_status", entry.status());
    put("post_name", Slug.encode(entry.slug()));
    put("post_title", entry.title());
    put("link", entry.url());
    put("guid", entry.guid());
    put("post_author", entry.author());
    put("post_parent", entry.parentId());
    put("menu_order", entry.menuOrder());
    put("post_date", entry.date());
    put("post_modified", entry.modified());
    put("protected", entry.isProtected() ? "1" : "0");
    put("post_excerpt", entry.excerpt());
    put("post_content", body(entry));
    if (entry.details() instanceof AttachmentDetails details) {
      put("attachment_url", details.file().url());
    }
    for (Term.Ref term : entry.terms()) {
      terms.add(
          new Row.TermName(
              term.taxonomy(), Slug.encode(term.slug()), HtmlEntities.encode(term.name())));
    }
  }

  /** Menus show the body of their items; an export without raw has it in the details alone. */
  private static @Nullable Object body(Entry entry) {
    return entry.content().raw() == null && entry.details() instanceof NavMenuItemDetails details
        ? details.description()
        : entry.content().raw();
  }

  private void add(Comment comment) {
    put("comment_ID", comment.id());
    put("comment_post_ID", comment.entryId());
    put("comment_author", comment.author().name());
    put("comment_date", comment.date());
    put("comment_content", comment.content());
  }

  private void put(String column, @Nullable Object value) {
    if (value instanceof Text text) {
      cells.put(column, new Cell.Stored(text));
    } else if (value instanceof LocalDateTime date) {
      cells.put(column, Cell.stored(DATE.format(date)));
    } else if (value != null) {
      cells.put(column, Cell.stored(value.toString()));
    }
  }

  /** The row of a finished item, of which its source says that it is {@code sticky} or not. */
  public static Row row(Item item, boolean sticky, String origin, long offset) {
    return new ItemColumns(item, sticky).row(origin, offset);
  }

  private Row row(String origin, long offset) {
    List<Row.Meta> metas = new ArrayList<>();
    item.meta()
        .values()
        .forEach(
            (key, values) ->
                values.forEach(value -> metas.add(new Row.Meta(key, new Cell.Decoded(value)))));
    return new Row(kind, origin, offset, cells, metas, terms, null, List.of(), item);
  }
}

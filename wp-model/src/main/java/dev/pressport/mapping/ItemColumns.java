package dev.pressport.mapping;

import dev.pressport.model.Author;
import dev.pressport.model.Comment;
import dev.pressport.model.Entry;
import dev.pressport.model.Item;
import dev.pressport.model.Term;
import dev.pressport.model.Text;
import dev.pressport.posttype.Attachment.AttachmentDetails;
import dev.pressport.posttype.NavMenuItem.NavMenuItemDetails;
import dev.pressport.row.CommentStatus;
import dev.pressport.row.Row;
import dev.pressport.row.Row.Kind;
import dev.pressport.row.RowBuilder;
import dev.pressport.text.HtmlEntities;
import dev.pressport.text.Slug;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The columns of a finished item, as the database would have them. */
public final class ItemColumns {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private final RowBuilder row;

  private ItemColumns(RowBuilder row) {
    this.row = row;
  }

  /** Returns the row of a finished item, which its source marks as {@code sticky} or not. */
  public static Row row(Item item, boolean sticky, String origin, long offset) {
    RowBuilder row = new RowBuilder(kind(item), origin, offset);
    ItemColumns columns = new ItemColumns(row);
    if (item instanceof Entry entry) {
      columns.add(entry);
      row.put("sticky", sticky ? "1" : "0");
    } else if (item instanceof Comment comment) {
      columns.add(comment);
    } else if (item instanceof Term term) {
      columns.add(term);
    } else {
      columns.add((Author) item);
    }
    item.meta().values().forEach((key, values) -> values.forEach(value -> row.meta(key, value)));
    row.item(item);
    return row.row();
  }

  private static Kind kind(Item item) {
    if (item instanceof Entry) {
      return Kind.ENTRY;
    }
    if (item instanceof Comment) {
      return Kind.COMMENT;
    }
    return item instanceof Term ? Kind.TERM : Kind.AUTHOR;
  }

  private void add(Author author) {
    put("ID", author.id());
    put("user_login", author.login());
    put("display_name", author.displayName());
    put("user_nicename", author.slug() == null ? null : Slug.encode(author.slug()));
    put("link", author.url());
  }

  private void add(Term term) {
    put("term_id", term.id());
    put("taxonomy", term.taxonomy());
    put("slug", Slug.encode(term.slug()));
    put("name", HtmlEntities.encode(term.name()));
    put("description", term.description());
    put("parent", term.parentSlug() == null ? null : Slug.encode(term.parentSlug()));
    put("link", term.url());
    put("language", term.language());
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
    put("language", entry.language());
    put("protected", entry.isProtected() ? "1" : "0");
    put("post_excerpt", entry.excerpt());
    put("post_content", body(entry));
    if (entry.details() instanceof AttachmentDetails details) {
      put("attachment_url", details.file().url());
    }
    for (Term.Ref term : entry.terms()) {
      row.term(term.taxonomy(), Slug.encode(term.slug()), HtmlEntities.encode(term.name()));
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
    put("comment_parent", comment.parentId());
    put("comment_author", comment.author().name());
    put("comment_author_url", comment.author().website());
    put("comment_date", comment.date());
    put("comment_type", comment.type());
    put("comment_approved", CommentStatus.column(comment.status()));
    put("comment_content", comment.content());
  }

  private void put(String column, @Nullable Object value) {
    if (value instanceof Text text) {
      row.put(column, text);
    } else if (value instanceof LocalDateTime date) {
      row.put(column, DATE.format(date));
    } else if (value != null) {
      row.put(column, value.toString());
    }
  }
}

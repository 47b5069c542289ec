package dev.pressport.model;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A comment, pingback or trackback, or what a plugin keeps as one ({@code wp_comments}).
 *
 * @param id negative when the source has none
 * @param entryId the entry it belongs to, which may be gone
 * @param parentId the comment that it answers, null for none
 * @param date site-local, null when {@code 0000-00-00}
 * @param type {@code comment}, {@code pingback}, {@code trackback} or a plugin's own
 * @param status {@code approved}, {@code hold}, {@code spam}, {@code trash}, {@code post-trashed}
 * @param karma null when the source does not carry it
 * @param fields the values of ACF fields by name, typed
 * @param fieldsMeta the keys and types of {@code fields}; empty when there is nothing to say
 */
public record Comment(
    long id,
    long entryId,
    @Nullable Long parentId,
    Commenter author,
    @Nullable LocalDateTime date,
    @Nullable Instant dateUtc,
    Text content,
    String type,
    String status,
    @Nullable Long karma,
    Metas meta,
    Map<String, Value> fields,
    Map<String, Value> fieldsMeta)
    implements Item {
  /** The status of a comment that visitors can read. */
  public static final String APPROVED = "approved";

  public Comment {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    fieldsMeta = Collections.unmodifiableMap(new LinkedHashMap<>(fieldsMeta));
  }

  /**
   * The author of a comment. E-mail, address and user agent are null unless personal data was
   * requested.
   *
   * @param website the commenter's own
   * @param userId the registered user, null for a visitor
   */
  public record Commenter(
      String name,
      @Nullable String website,
      @Nullable Long userId,
      @Nullable String email,
      @Nullable String ip,
      @Nullable String userAgent) {}

  /** The same comment under another id, of another entry. */
  public Comment withIds(long newId, long newEntryId) {
    return with(newId, newEntryId, fields);
  }

  /** The same comment with other values of its ACF fields. */
  public Comment withFields(Map<String, Value> newFields) {
    return with(id, entryId, newFields);
  }

  private Comment with(long newId, long newEntryId, Map<String, Value> newFields) {
    return new Comment(
        newId,
        newEntryId,
        parentId,
        author,
        date,
        dateUtc,
        content,
        type,
        status,
        karma,
        meta,
        newFields,
        fieldsMeta);
  }
}

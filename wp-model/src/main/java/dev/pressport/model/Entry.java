package dev.pressport.model;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code wp_posts} of whatever post type, with its metas and terms.
 *
 * <p>Columns that a source does not carry are null. The order of the components is that of the
 * clean JSON and of the columns of tables. Facts: wp-admin/includes/schema.php, wp_get_db_schema().
 *
 * @param id negative when the source has none
 * @param slug {@code post_name}, percent-decoded
 * @param title as stored: it may hold HTML
 * @param url the permalink as in the source
 * @param author the login, null for none
 * @param parentId null for none; what a parent is depends on the type
 * @param date site-local, null when {@code 0000-00-00}
 * @param dateUtc null when {@code 0000-00-00}, as in most drafts
 * @param isProtected whether it has a password
 * @param password null unless personal data was requested
 * @param excerpt as stored
 * @param terms in stored order
 * @param featuredMediaId {@code _thumbnail_id}
 * @param language when WPML or Polylang say so
 * @param translations language to entry id, in stored order
 * @param fields the values of ACF fields by name, typed: what {@code dev.pressport.acf} makes of
 *     metas
 * @param fieldsMeta the keys and types of {@code fields}; empty when there is nothing to say
 * @param seo null when no SEO plugin keeps anything for it
 */
public record Entry(
    long id,
    String type,
    String status,
    String slug,
    String title,
    @Nullable String url,
    @Nullable String guid,
    @Nullable String author,
    @Nullable Long parentId,
    long menuOrder,
    @Nullable LocalDateTime date,
    @Nullable LocalDateTime modified,
    @Nullable Instant dateUtc,
    @Nullable Instant modifiedUtc,
    @Nullable String mimeType,
    @Nullable Text contentFiltered,
    @Nullable String toPing,
    @Nullable String pinged,
    @Nullable String commentStatus,
    @Nullable String pingStatus,
    @JsonName("protected") boolean isProtected,
    @Nullable String password,
    @Nullable Text excerpt,
    Content content,
    List<Term.Ref> terms,
    @Nullable Long featuredMediaId,
    @Nullable String language,
    Map<String, Long> translations,
    Metas meta,
    Map<String, Value> fields,
    Map<String, Value> fieldsMeta,
    @Nullable Seo seo,
    Details details)
    implements Item {
  public Entry {
    terms = List.copyOf(terms);
    translations = Collections.unmodifiableMap(new LinkedHashMap<>(translations));
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    fieldsMeta = Collections.unmodifiableMap(new LinkedHashMap<>(fieldsMeta));
  }

  /**
   * The same entry with other metas, fields and password: what is left when personal data is
   * withheld.
   */
  public Entry withPersonal(
      Metas metas, Map<String, Value> leftFields, @Nullable String newPassword) {
    return with(id, newPassword, metas, leftFields, fieldsMeta, seo, details);
  }

  /** The same entry with the values of its ACF fields. */
  public Entry withFields(Map<String, Value> newFields, Map<String, Value> newFieldsMeta) {
    return with(id, password, meta, newFields, newFieldsMeta, seo, details);
  }

  /** The same entry with the details of its type. */
  public Entry withDetails(Details newDetails) {
    return with(id, password, meta, fields, fieldsMeta, seo, newDetails);
  }

  /** The same entry with the data of an SEO plugin. */
  public Entry withSeo(@Nullable Seo newSeo) {
    return with(id, password, meta, fields, fieldsMeta, newSeo, details);
  }

  /** The same entry under another id. */
  public Entry withId(long newId) {
    return with(newId, password, meta, fields, fieldsMeta, seo, details);
  }

  private Entry with(
      long newId,
      @Nullable String newPassword,
      Metas newMeta,
      Map<String, Value> newFields,
      Map<String, Value> newFieldsMeta,
      @Nullable Seo newSeo,
      Details newDetails) {
    return new Entry(
        newId,
        type,
        status,
        slug,
        title,
        url,
        guid,
        author,
        parentId,
        menuOrder,
        date,
        modified,
        dateUtc,
        modifiedUtc,
        mimeType,
        contentFiltered,
        toPing,
        pinged,
        commentStatus,
        pingStatus,
        isProtected,
        newPassword,
        excerpt,
        content,
        terms,
        featuredMediaId,
        language,
        translations,
        newMeta,
        newFields,
        newFieldsMeta,
        newSeo,
        newDetails);
  }
}

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
 * @param authors the logins of the people who wrote it, in the order of a byline; the author alone
 *     where no plugin names others, empty for none
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
 * @param seo the head of its page; null when it has none, or the source does not tell
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
    List<String> authors,
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
    authors = List.copyOf(authors);
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
      Metas metas,
      Map<String, Value> leftFields,
      Map<String, Value> leftFieldsMeta,
      @Nullable String newPassword) {
    Parts parts = new Parts(this);
    parts.meta = metas;
    parts.fields = leftFields;
    parts.fieldsMeta = leftFieldsMeta;
    parts.password = newPassword;
    return parts.entry();
  }

  /** The same entry with other terms. */
  public Entry withTerms(List<Term.Ref> newTerms) {
    Parts parts = new Parts(this);
    parts.terms = newTerms;
    return parts.entry();
  }

  /** The same entry with other metas. */
  public Entry withMeta(Metas metas) {
    Parts parts = new Parts(this);
    parts.meta = metas;
    return parts.entry();
  }

  /** The same entry with the values of its ACF fields. */
  public Entry withFields(Map<String, Value> newFields, Map<String, Value> newFieldsMeta) {
    Parts parts = new Parts(this);
    parts.fields = newFields;
    parts.fieldsMeta = newFieldsMeta;
    return parts.entry();
  }

  /** The same entry with the details of its type. */
  public Entry withDetails(Details newDetails) {
    Parts parts = new Parts(this);
    parts.details = newDetails;
    return parts.entry();
  }

  /** The same entry with the head of its page. */
  public Entry withSeo(@Nullable Seo newSeo) {
    Parts parts = new Parts(this);
    parts.seo = newSeo;
    return parts.entry();
  }

  /** The same entry with another permalink. */
  public Entry withUrl(@Nullable String newUrl) {
    Parts parts = new Parts(this);
    parts.url = newUrl;
    return parts.entry();
  }

  /** The same entry with another body. */
  public Entry withContent(Content newContent) {
    Parts parts = new Parts(this);
    parts.content = newContent;
    return parts.entry();
  }

  /** The same entry under another id. */
  public Entry withId(long newId) {
    Parts parts = new Parts(this);
    parts.id = newId;
    return parts.entry();
  }

  /** The same entry of an author with another login, and of other authors. */
  public Entry withAuthors(@Nullable String login, List<String> logins) {
    Parts parts = new Parts(this);
    parts.author = login;
    parts.authors = logins;
    return parts.entry();
  }

  /** The same entry with another title and slug, and no permalink when the slug is another one. */
  public Entry withNames(String newTitle, String newSlug) {
    Parts parts = new Parts(this);
    parts.title = newTitle;
    parts.slug = newSlug;
    parts.url = newSlug.equals(slug) ? url : null;
    return parts.entry();
  }

  /** The parts of an entry that a copy of it may change. */
  private static final class Parts {
    private final Entry of;
    private long id;
    private String slug;
    private String title;
    private @Nullable String url;
    private @Nullable String author;
    private List<String> authors;
    private @Nullable String password;
    private Content content;
    private List<Term.Ref> terms;
    private Metas meta;
    private Map<String, Value> fields;
    private Map<String, Value> fieldsMeta;
    private @Nullable Seo seo;
    private Details details;

    Parts(Entry of) {
      this.of = of;
      id = of.id;
      slug = of.slug;
      title = of.title;
      url = of.url;
      author = of.author;
      authors = of.authors;
      password = of.password;
      content = of.content;
      terms = of.terms;
      meta = of.meta;
      fields = of.fields;
      fieldsMeta = of.fieldsMeta;
      seo = of.seo;
      details = of.details;
    }

    Entry entry() {
      return new Entry(
          id,
          of.type,
          of.status,
          slug,
          title,
          url,
          of.guid,
          author,
          authors,
          of.parentId,
          of.menuOrder,
          of.date,
          of.modified,
          of.dateUtc,
          of.modifiedUtc,
          of.mimeType,
          of.contentFiltered,
          of.toPing,
          of.pinged,
          of.commentStatus,
          of.pingStatus,
          of.isProtected,
          password,
          of.excerpt,
          content,
          terms,
          of.featuredMediaId,
          of.language,
          of.translations,
          meta,
          fields,
          fieldsMeta,
          seo,
          details);
    }
  }
}

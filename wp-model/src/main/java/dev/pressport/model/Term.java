package dev.pressport.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A category, tag, menu or any other term.
 *
 * @param id {@code term_id}, null when the source has none
 * @param slug decoded
 * @param name with HTML entities decoded ({@code Rock & Roll})
 * @param description as stored: it may hold HTML
 * @param parentSlug the decoded slug of the parent in the same taxonomy, null for a root
 * @param url its permalink, null when visitors could not open it
 * @param inferred whether only an item names this term, and the source does not list it
 * @param language when Polylang says so
 * @param translations language to term id, in stored order
 * @param fields the values of ACF fields by name, typed
 * @param fieldsMeta the keys and types of {@code fields}; empty when there is nothing to say
 * @param seo the head of its page; null when it has none, or the source does not tell
 */
public record Term(
    @Nullable Long id,
    String taxonomy,
    String slug,
    String name,
    @Nullable String description,
    @Nullable String parentSlug,
    @Nullable String url,
    @Nullable String language,
    Map<String, Long> translations,
    Metas meta,
    Map<String, Value> fields,
    Map<String, Value> fieldsMeta,
    @Nullable Seo seo,
    boolean inferred)
    implements Item {

  public Term {
    translations = Collections.unmodifiableMap(new LinkedHashMap<>(translations));
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    fieldsMeta = Collections.unmodifiableMap(new LinkedHashMap<>(fieldsMeta));
  }

  /** The term of which nothing but key and name is known. */
  public static Term named(Key key, String name) {
    return new Term(
        null,
        key.taxonomy(),
        key.slug(),
        name,
        null,
        null,
        null,
        null,
        Map.of(),
        Metas.NONE,
        Map.of(),
        Map.of(),
        null,
        true);
  }

  /** The same term with another slug and name. */
  public Term withName(String newSlug, String newName) {
    return with(newSlug, newName, description, url, fields, seo);
  }

  /** The same term with another description. */
  public Term withDescription(@Nullable String newDescription) {
    return with(slug, name, newDescription, url, fields, seo);
  }

  /** The same term with its permalink. */
  public Term withUrl(@Nullable String newUrl) {
    return with(slug, name, description, newUrl, fields, seo);
  }

  /** The same term with other values of its ACF fields. */
  public Term withFields(Map<String, Value> newFields) {
    return with(slug, name, description, url, newFields, seo);
  }

  /** The same term with the head of its page. */
  public Term withSeo(@Nullable Seo newSeo) {
    return with(slug, name, description, url, fields, newSeo);
  }

  private Term with(
      String newSlug,
      String newName,
      @Nullable String newDescription,
      @Nullable String newUrl,
      Map<String, Value> newFields,
      @Nullable Seo newSeo) {
    return new Term(
        id,
        taxonomy,
        newSlug,
        newName,
        newDescription,
        parentSlug,
        newUrl,
        language,
        translations,
        meta,
        newFields,
        fieldsMeta,
        newSeo,
        inferred);
  }

  /** The key of a {@link Term} within its site. */
  public record Key(String taxonomy, String slug) {}

  /** An entry's reference to one of its terms. */
  public record Ref(@Nullable Long id, String taxonomy, String slug, String name) {
    /** The term that is meant. */
    public Key key() {
      return new Key(taxonomy, slug);
    }
  }

  /** The key of this term. */
  public Key key() {
    return new Key(taxonomy, slug);
  }
}

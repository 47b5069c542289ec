package dev.pressport.model;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A user who wrote something ({@code wp_users}).
 *
 * @param id the user id, null when the source has none
 * @param login {@code user_login}, or {@code user_nicename} when a source has no logins
 * @param slug {@code user_nicename}, the last part of the address of the author's page; null when
 *     the source has none
 * @param url the permalink of the author's page, null when visitors could not open it
 * @param website the user's own
 * @param roles role slugs such as {@code editor}; empty when the source does not have them
 * @param email null unless personal data was requested
 * @param registeredUtc the time of registration; null unless personal data was requested
 * @param inferred whether only an item names this author, and the source does not list it
 * @param fields the values of ACF fields by name, typed
 * @param fieldsMeta the keys and types of {@code fields}; empty when there is nothing to say
 * @param seo the head of the author's page; null when there is none, or the source does not tell
 */
public record Author(
    @Nullable Long id,
    String login,
    @Nullable String slug,
    @Nullable String displayName,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String url,
    @Nullable String website,
    @Nullable String description,
    List<String> roles,
    Metas meta,
    Map<String, Value> fields,
    Map<String, Value> fieldsMeta,
    @Nullable String email,
    @Nullable Instant registeredUtc,
    @Nullable Seo seo,
    boolean inferred)
    implements Item {
  public Author {
    roles = List.copyOf(roles);
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    fieldsMeta = Collections.unmodifiableMap(new LinkedHashMap<>(fieldsMeta));
  }

  /** The same author with another login, slug and name, and without the page of the old slug. */
  public Author withNames(String newLogin, @Nullable String newSlug, @Nullable String newName) {
    return with(
        newLogin, newSlug, newName, Objects.equals(newSlug, slug) ? url : null, fields, seo);
  }

  /** The same author with other values of the ACF fields. */
  public Author withFields(Map<String, Value> newFields) {
    return with(login, slug, displayName, url, newFields, seo);
  }

  /** The same author with the address of the author's page. */
  public Author withUrl(@Nullable String newUrl) {
    return with(login, slug, displayName, newUrl, fields, seo);
  }

  /** The same author with the head of the author's page. */
  public Author withSeo(@Nullable Seo newSeo) {
    return with(login, slug, displayName, url, fields, newSeo);
  }

  private Author with(
      String newLogin,
      @Nullable String newSlug,
      @Nullable String newDisplayName,
      @Nullable String newUrl,
      Map<String, Value> newFields,
      @Nullable Seo newSeo) {
    return new Author(
        id,
        newLogin,
        newSlug,
        newDisplayName,
        firstName,
        lastName,
        newUrl,
        website,
        description,
        roles,
        meta,
        newFields,
        fieldsMeta,
        email,
        registeredUtc,
        newSeo,
        inferred);
  }

  /** The author of whom nothing but the login is known. */
  public static Author named(String login) {
    return new Author(
        null,
        login,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        Metas.NONE,
        Map.of(),
        Map.of(),
        null,
        null,
        null,
        true);
  }
}

package dev.pressport.model;

import org.jspecify.annotations.Nullable;

/**
 * The target of a {@link MenuItem}.
 *
 * @param kind {@code post}, {@code term}, {@code custom} (an address), {@code home}, {@code
 *     archive} (of a post type), {@code pageList} (all pages below the one with the id, or all)
 * @param type the post type or taxonomy; for {@code custom} what its plugin or block says, or null
 * @param id of the entry or term
 * @param url the entry's own where the source has it, else the stored one
 * @param title of the entry or term, null when the source lacks it
 * @param slug of the entry or term, null when the source lacks it
 */
public record MenuTarget(
    String kind,
    @Nullable String type,
    @Nullable Long id,
    @Nullable String url,
    @Nullable String title,
    @Nullable String slug) {

  /** The same target at another address. */
  public MenuTarget withUrl(@Nullable String newUrl) {
    return new MenuTarget(kind, type, id, newUrl, title, slug);
  }
}

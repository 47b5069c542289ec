package dev.pressport.permalink;

import org.jspecify.annotations.Nullable;

/**
 * The rule for the addresses of a taxonomy's terms, or of a post type's entries.
 *
 * @param base the path before the slug, without slashes around; null when a query names the term
 * @param hierarchical whether the slugs of the parents come before the slug
 */
record Rewrite(@Nullable String base, boolean hierarchical) {}

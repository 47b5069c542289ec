package dev.pressport.permalink;

import org.jspecify.annotations.Nullable;

/**
 * How the addresses of the terms of a taxonomy, or of the entries of a post type, are made.
 *
 * @param base what stands before the slug, without slashes around; null when a query names the term
 * @param hierarchical whether the slugs of what is above stand before the own
 */
record Rewrite(@Nullable String base, boolean hierarchical) {}

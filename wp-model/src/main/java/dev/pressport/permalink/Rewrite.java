package dev.pressport.permalink;

import org.jspecify.annotations.Nullable;

/**
 * How the addresses of the terms of a taxonomy are made.
 *
 * @param base what stands before the slug, without slashes around; null when a query names the term
 * @param hierarchical whether the slugs of the terms above stand before the own
 * @param viewable whether visitors can open them
 */
record Rewrite(@Nullable String base, boolean hierarchical, boolean viewable) {}

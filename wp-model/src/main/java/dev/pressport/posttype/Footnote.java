package dev.pressport.posttype;

import org.jspecify.annotations.Nullable;

/**
 * A footnote of a block post.
 *
 * @param id the anchor in the body
 * @param content HTML
 */
public record Footnote(@Nullable String id, @Nullable String content) {}

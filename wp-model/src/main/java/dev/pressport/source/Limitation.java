package dev.pressport.source;

import org.jspecify.annotations.Nullable;

/**
 * A kind of content that a kind of source never carries, whatever the site has.
 *
 * @param type the post type, also of a part of it; null when there is none
 * @param what the user's term for it, in the plural: {@code revisions}, {@code event dates}
 */
public record Limitation(@Nullable String type, String what) {}

package dev.pressport.source;

import org.jspecify.annotations.Nullable;

/**
 * Something that a kind of source never carries, whatever the site has.
 *
 * @param type the post type that it is, or is a part of; null when it is neither
 * @param what in the words of people, in the plural: {@code revisions}, {@code event dates}
 */
public record Limitation(@Nullable String type, String what) {}

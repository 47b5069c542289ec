/**
 * The library: open a WordPress site from any source, read its items, inspect it, or export it.
 *
 * <p>{@link dev.pressport.Pressport} is the way in.
 */
@org.jspecify.annotations.NullMarked
package dev.pressport;

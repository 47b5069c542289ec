/** Otter: blocks that save their HTML, but for lists of posts, reviews and maps. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.otter;

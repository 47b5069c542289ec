/**
 * Bricks: pages as a flat list of elements in the meta {@code _bricks_page_content_2}, each with
 * the id of its parent, the ids of its children, and its settings.
 */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.bricks;

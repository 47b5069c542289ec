/**
 * The bodies of entries as a reader of the site sees them: HTML, Markdown and plain text, under the
 * user's policy for shortcodes and blocks.
 */
@org.jspecify.annotations.NullMarked
package dev.pressport.render;

/** Formatted text as a tree, between the HTML of a site and the dialects of other systems. */
@org.jspecify.annotations.NullMarked
package dev.pressport.export.richtext;

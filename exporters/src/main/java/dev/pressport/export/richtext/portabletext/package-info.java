/** Formatted text as Portable Text, for Sanity. */
@org.jspecify.annotations.NullMarked
package dev.pressport.export.richtext.portabletext;

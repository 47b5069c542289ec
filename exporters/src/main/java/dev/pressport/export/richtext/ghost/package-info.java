/** Formatted text as Ghost's editor keeps it. */
@org.jspecify.annotations.NullMarked
package dev.pressport.export.richtext.ghost;

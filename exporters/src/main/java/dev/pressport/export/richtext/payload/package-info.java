/** Formatted text as Payload's editor keeps it. */
@org.jspecify.annotations.NullMarked
package dev.pressport.export.richtext.payload;

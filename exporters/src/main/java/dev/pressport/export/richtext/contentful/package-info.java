/** Formatted text as Contentful keeps it. */
@org.jspecify.annotations.NullMarked
package dev.pressport.export.richtext.contentful;

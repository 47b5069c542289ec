/**
 * Rows: authors, terms, entries and comments in the form of their source, before they are mapped.
 */
@org.jspecify.annotations.NullMarked
package dev.pressport.row;

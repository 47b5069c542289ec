/**
 * Rows: authors, terms, entries and comments in the form of their source, before they are mapped.
 */
@NullMarked
package dev.pressport.row;

import org.jspecify.annotations.NullMarked;

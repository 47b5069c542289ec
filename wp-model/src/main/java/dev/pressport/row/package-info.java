/**
 * Rows: authors, terms, entries and comments as their source gives them, before they are mapped.
 */
@NullMarked
package dev.pressport.row;

import org.jspecify.annotations.NullMarked;

/** CSV: a table per post type, and one each for authors, terms, comments and metas. */
@org.jspecify.annotations.NullMarked
package dev.pressport.export.csv;

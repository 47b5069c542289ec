/**
 * The index that the first reading of a site fills: in memory for a small one, in SQLite for a
 * large one.
 */
@org.jspecify.annotations.NullMarked
package dev.pressport.index;

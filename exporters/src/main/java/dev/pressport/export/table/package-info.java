/** Code shared by the targets that write tables: columns, their meanings, and rows of items. */
@org.jspecify.annotations.NullMarked
package dev.pressport.export.table;

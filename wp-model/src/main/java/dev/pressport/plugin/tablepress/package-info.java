/**
 * TablePress: each table is an entry of the type {@code tablepress_table} with its cells as JSON in
 * the body. Pages name a table by its number ({@code table_post} of the option {@code
 * tablepress_tables}, or the meta that an export file has).
 */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.tablepress;

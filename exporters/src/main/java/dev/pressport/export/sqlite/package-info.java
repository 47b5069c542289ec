/** One SQLite database of the whole site, with a description for Datasette. */
@org.jspecify.annotations.NullMarked
package dev.pressport.export.sqlite;

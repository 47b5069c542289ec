/** wpDataTables: tables of rows that people type, or that come from files, queries and sites. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.wpdatatables;

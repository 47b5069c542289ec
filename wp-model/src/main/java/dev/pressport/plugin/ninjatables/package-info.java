/** Ninja Tables: tables whose rows are in a table of the database. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.ninjatables;

/** Sugar Calendar: events with their dates in a table. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.sugarcalendar;

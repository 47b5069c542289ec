/** The target {@code ics}: events as calendars. */
@org.jspecify.annotations.NullMarked
package dev.pressport.export.ics;

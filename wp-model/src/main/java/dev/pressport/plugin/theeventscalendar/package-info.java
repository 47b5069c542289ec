/** The Events Calendar. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.theeventscalendar;

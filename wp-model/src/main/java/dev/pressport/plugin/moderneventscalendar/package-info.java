/** Modern Events Calendar. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.moderneventscalendar;

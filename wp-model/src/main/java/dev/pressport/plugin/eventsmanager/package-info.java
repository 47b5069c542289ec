/** Events Manager. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.eventsmanager;

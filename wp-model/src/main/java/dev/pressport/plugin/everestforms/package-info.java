/** Everest Forms. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.everestforms;

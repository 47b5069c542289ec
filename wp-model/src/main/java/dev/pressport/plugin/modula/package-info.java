/** Modula. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.modula;

/** Envira Gallery. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.envira;

/** Jetpack: blocks of which some save their settings alone. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.jetpack;

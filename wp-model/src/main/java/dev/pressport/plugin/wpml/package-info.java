/** WPML: languages in tables. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.wpml;

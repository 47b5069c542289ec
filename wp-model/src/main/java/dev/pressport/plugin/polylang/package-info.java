/** Polylang: languages as taxonomies. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.polylang;

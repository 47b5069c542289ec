/** The SEO Framework. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.theseoframework;

/** Kadence Blocks: most of its blocks save their settings alone, and PHP code makes the HTML. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.kadence;

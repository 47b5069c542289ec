/** Rank Math SEO. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.rankmath;

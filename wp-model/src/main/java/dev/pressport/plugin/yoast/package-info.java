/** Yoast SEO. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.yoast;

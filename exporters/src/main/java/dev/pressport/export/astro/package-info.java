/** The target {@code astro}: a site that Astro builds. */
@org.jspecify.annotations.NullMarked
package dev.pressport.export.astro;

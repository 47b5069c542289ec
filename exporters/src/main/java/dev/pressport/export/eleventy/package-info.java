/** The target {@code eleventy}: a site that Eleventy builds. */
@org.jspecify.annotations.NullMarked
package dev.pressport.export.eleventy;

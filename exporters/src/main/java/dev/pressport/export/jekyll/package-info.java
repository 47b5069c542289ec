/** The target {@code jekyll}: a site that Jekyll builds. */
@org.jspecify.annotations.NullMarked
package dev.pressport.export.jekyll;

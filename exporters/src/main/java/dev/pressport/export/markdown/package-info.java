/** The target {@code markdown}: plain Markdown files with front matter. */
@org.jspecify.annotations.NullMarked
package dev.pressport.export.markdown;

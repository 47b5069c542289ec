/** The copying of the old site's files into the output. */
@org.jspecify.annotations.NullMarked
package dev.pressport.export.media;

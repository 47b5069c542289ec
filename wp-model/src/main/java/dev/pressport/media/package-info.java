/** The files of the old site: which file an address names. */
@org.jspecify.annotations.NullMarked
package dev.pressport.media;

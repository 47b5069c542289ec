/** The addresses of the old site: where each thing is, and what an address leads to. */
@org.jspecify.annotations.NullMarked
package dev.pressport.permalink;

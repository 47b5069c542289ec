/** The contract of the sources: recognizing a location, opening it, and reading its rows. */
@org.jspecify.annotations.NullMarked
package dev.pressport.source;

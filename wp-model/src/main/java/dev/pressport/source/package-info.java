/** The contract of the sources: recognizing a location, opening it, and reading its rows. */
@NullMarked
package dev.pressport.source;

import org.jspecify.annotations.NullMarked;

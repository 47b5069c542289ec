/** The inspection of a source in one reading. */
@NullMarked
package dev.pressport.source.inspect;

import org.jspecify.annotations.NullMarked;

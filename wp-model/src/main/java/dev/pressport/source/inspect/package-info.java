/** What a source holds, counted in one reading. */
@NullMarked
package dev.pressport.source.inspect;

import org.jspecify.annotations.NullMarked;

/** The inspection of a source in one reading. */
@org.jspecify.annotations.NullMarked
package dev.pressport.source.inspect;

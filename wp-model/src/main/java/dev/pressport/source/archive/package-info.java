/**
 * The archive formats that backup plugins made for themselves: where each file lies in them, and
 * how its bytes are packed and encrypted.
 */
@org.jspecify.annotations.NullMarked
package dev.pressport.source.archive;

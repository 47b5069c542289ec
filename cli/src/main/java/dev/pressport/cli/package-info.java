/** The {@code pressport} command: arguments in, exit code out. */
@org.jspecify.annotations.NullMarked
package dev.pressport.cli;

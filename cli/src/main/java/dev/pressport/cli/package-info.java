/** The {@code pressport} command: its start, and the one handler of failures. */
@org.jspecify.annotations.NullMarked
package dev.pressport.cli;

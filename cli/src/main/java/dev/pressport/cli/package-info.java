/** The {@code pressport} command: its start, and the one handler of failures. */
@NullMarked
package dev.pressport.cli;

import org.jspecify.annotations.NullMarked;

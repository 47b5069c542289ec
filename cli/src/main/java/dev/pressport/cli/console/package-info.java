/** The console, messages, usage faults and exit codes. */
@NullMarked
package dev.pressport.cli.console;

import org.jspecify.annotations.NullMarked;

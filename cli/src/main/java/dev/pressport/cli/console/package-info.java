/** What people see and type: the console, messages, faults of usage, exit codes. */
@NullMarked
package dev.pressport.cli.console;

import org.jspecify.annotations.NullMarked;

/** The console, messages, usage faults and exit codes. */
@org.jspecify.annotations.NullMarked
package dev.pressport.cli.console;

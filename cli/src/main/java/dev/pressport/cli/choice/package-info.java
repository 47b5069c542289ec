/** An export that a person chooses step by step, and the command line that it stands for. */
@org.jspecify.annotations.NullMarked
package dev.pressport.cli.choice;

/** Options that several subcommands share. */
@org.jspecify.annotations.NullMarked
package dev.pressport.cli.option;

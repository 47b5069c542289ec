/** The guided run: questions on a terminal that lead to an export. */
@org.jspecify.annotations.NullMarked
package dev.pressport.cli.guide;

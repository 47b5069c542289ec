/** The output folder, which appears whole or not at all, and safe names for the files in it. */
@org.jspecify.annotations.NullMarked
package dev.pressport.export.output;

/** The output folder, which appears whole or not at all, and safe names for the files in it. */
@NullMarked
package dev.pressport.export.output;

import org.jspecify.annotations.NullMarked;

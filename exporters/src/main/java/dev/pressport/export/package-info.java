/** The contract between the migration and a target: {@link dev.pressport.export.Exporter}. */
@NullMarked
package dev.pressport.export;

import org.jspecify.annotations.NullMarked;

/** The contract between the migration and a target: {@link dev.pressport.export.Exporter}. */
@org.jspecify.annotations.NullMarked
package dev.pressport.export;

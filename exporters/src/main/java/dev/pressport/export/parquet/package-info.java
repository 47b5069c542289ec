/** Parquet files with nested columns, by DuckDB, whose driver is an optional part. */
@org.jspecify.annotations.NullMarked
package dev.pressport.export.parquet;

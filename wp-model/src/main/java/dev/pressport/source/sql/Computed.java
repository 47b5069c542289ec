package dev.pressport.source.sql;

/**
 * A value that only a database can compute.
 *
 * @param by the function, such as {@code NOW()}, or what else computes it
 */
record Computed(String by) {}

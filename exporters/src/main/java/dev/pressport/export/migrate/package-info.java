/**
 * The migration: two readings of a site, filters, privacy, and the ledger that accounts for each
 * item.
 */
@org.jspecify.annotations.NullMarked
package dev.pressport.export.migrate;

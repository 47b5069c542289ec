/**
 * The migration: two readings of a site, filters, privacy, and the ledger that accounts for each
 * item.
 */
@NullMarked
package dev.pressport.export.migrate;

import org.jspecify.annotations.NullMarked;

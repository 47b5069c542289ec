/**
 * Checks of an export or a built site: its files, its ledger, its links, and whether every page of
 * the old site is there. {@link dev.pressport.verify.Verification} is the way in.
 */
@org.jspecify.annotations.NullMarked
package dev.pressport.verify;

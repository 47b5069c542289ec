/** The loop that moves a site from a source to a target, its ledger, and the safe output folder. */
@org.jspecify.annotations.NullMarked
package dev.pressport.export;

/** Page Links To. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.pagelinksto;

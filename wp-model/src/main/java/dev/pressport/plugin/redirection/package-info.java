/** Redirection. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.redirection;

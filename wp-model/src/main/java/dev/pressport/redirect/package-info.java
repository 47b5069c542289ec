/** The redirects that plugins of WordPress keep as rules. */
@org.jspecify.annotations.NullMarked
package dev.pressport.redirect;

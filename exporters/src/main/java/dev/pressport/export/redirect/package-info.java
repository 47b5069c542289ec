/** Redirects from the addresses of the old site to those of the new one, for web servers. */
@org.jspecify.annotations.NullMarked
package dev.pressport.export.redirect;

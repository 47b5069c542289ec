/** Simple 301 Redirects. */
@org.jspecify.annotations.NullMarked
package dev.pressport.plugin.simple301redirects;

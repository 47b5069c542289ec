/**
 * Program code in bodies: the shortcodes and elements of the plugins that highlight it. Facts: the
 * sources of SyntaxHighlighter Evolved, CodeColorer, Crayon, WP-Syntax and Enlighter.
 */
@org.jspecify.annotations.NullMarked
package dev.pressport.html.code;

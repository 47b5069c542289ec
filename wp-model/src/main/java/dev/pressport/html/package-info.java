/**
 * Pieces of HTML that know nothing of a site: paragraphs of classic text, fragments, plain text.
 */
@org.jspecify.annotations.NullMarked
package dev.pressport.html;

/**
 * Pieces of HTML that know nothing of a site: paragraphs of classic text, fragments, plain text.
 */
@NullMarked
package dev.pressport.html;

import org.jspecify.annotations.NullMarked;

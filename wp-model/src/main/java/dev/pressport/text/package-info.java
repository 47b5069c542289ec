/** Texts that WordPress stores in a form of its own: slugs, HTML entities, web addresses. */
@NullMarked
package dev.pressport.text;

import org.jspecify.annotations.NullMarked;

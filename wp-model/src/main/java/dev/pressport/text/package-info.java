/** The forms of stored texts: slugs, HTML entities, web addresses, the encoding of old texts. */
@NullMarked
package dev.pressport.text;

import org.jspecify.annotations.NullMarked;

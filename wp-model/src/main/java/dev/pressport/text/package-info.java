/** The forms of stored texts: slugs, HTML entities, web addresses, the encoding of old texts. */
@org.jspecify.annotations.NullMarked
package dev.pressport.text;

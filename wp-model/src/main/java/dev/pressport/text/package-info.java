/**
 * The forms of stored texts: slugs, HTML entities, web addresses, the encoding of old texts,
 * mistyped names.
 */
@org.jspecify.annotations.NullMarked
package dev.pressport.text;

/** Sites whose fields hold texts in several languages, as entries of one language each. */
@org.jspecify.annotations.NullMarked
package dev.pressport.source.language;

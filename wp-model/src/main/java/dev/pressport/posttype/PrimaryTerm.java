package dev.pressport.posttype;

import dev.pressport.plugin.PluginPart;

/**
 * The choice of an author which of an entry's terms is the primary one.
 *
 * @param meta with the id of the term
 */
public record PrimaryTerm(String taxonomy, String meta) implements PluginPart {}

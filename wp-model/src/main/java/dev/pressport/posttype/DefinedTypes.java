package dev.pressport.posttype;

import dev.pressport.plugin.PluginPart;

/**
 * Post types that people define in a plugin, together with the fields that lists of their entries
 * show.
 *
 * @param definedBy the post type of their definitions; the slug of a definition is the name of the
 *     post type
 * @param sign the beginning of metas that only entries of these types have, for a source without
 *     the definitions
 */
public record DefinedTypes(String definedBy, String sign) implements PluginPart {}

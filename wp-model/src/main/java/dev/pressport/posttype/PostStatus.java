package dev.pressport.posttype;

import dev.pressport.plugin.PluginPart;

/**
 * A status of entries that a plugin registers beside those of WordPress.
 *
 * @param isPublic whether visitors see entries with it; if not, only users who may read private
 *     entries do
 */
public record PostStatus(String name, boolean isPublic) implements PluginPart {}

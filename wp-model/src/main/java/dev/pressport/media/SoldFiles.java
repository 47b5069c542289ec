package dev.pressport.media;

import dev.pressport.plugin.PluginPart;

/**
 * Files that only buyers may open.
 *
 * @param folder in which a plugin keeps them, below the uploads folder, with a slash at the end
 * @param meta with their addresses
 */
public record SoldFiles(String folder, String meta) implements PluginPart {}

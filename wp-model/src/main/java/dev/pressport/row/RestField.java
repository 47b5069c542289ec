package dev.pressport.row;

import dev.pressport.plugin.PluginPart;
import org.jspecify.annotations.Nullable;

/**
 * A field that a plugin adds to the items of the REST API, and that is no meta.
 *
 * @param attached the name under which its object is attached to the row; null for one that is
 *     ignored
 */
public record RestField(String name, @Nullable String attached) implements PluginPart {}

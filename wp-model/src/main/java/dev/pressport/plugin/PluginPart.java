package dev.pressport.plugin;

/**
 * A part of a plugin that the rest of Pressport works with: a post type, a taxonomy, a table, a
 * family of blocks. Each kind is an interface or record of the package that uses it.
 */
public interface PluginPart {}

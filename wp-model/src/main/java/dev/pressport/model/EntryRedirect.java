package dev.pressport.model;

import org.jspecify.annotations.Nullable;

/**
 * A redirect that visitors of an entry met instead of its page.
 *
 * @param plugin the folder of the plugin that redirects
 * @param status of HTTP, as stored
 * @param to an address, or a path from the root of the host; null for a status without a target
 */
public record EntryRedirect(String plugin, int status, @Nullable String to) {}

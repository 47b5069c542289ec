package dev.pressport.posttype;

import dev.pressport.plugin.PluginPart;

/**
 * Entries of a type that have no pages: visitors find each on the page of the entry above it, at an
 * anchor.
 *
 * @param anchor what the anchor begins with, before the id of the entry
 */
public record PlacedInParent(String postType, String anchor) implements PluginPart {}

package dev.pressport.privacy;

import dev.pressport.plugin.PluginPart;

/** Comments of a type that are about people, whatever they belong to, such as notes on an order. */
public record PersonalComments(String type) implements PluginPart {}

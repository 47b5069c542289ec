package dev.pressport.language;

import dev.pressport.plugin.PluginPart;

/** A meta with the code of an entry's language, where no taxonomy has it. */
public record LanguageMeta(String key) implements PluginPart {}

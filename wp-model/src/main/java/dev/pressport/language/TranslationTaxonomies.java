package dev.pressport.language;

import dev.pressport.plugin.PluginPart;

/**
 * The taxonomies in which a plugin keeps the languages of entries and terms. The term that groups
 * translations has a serialized map of language codes to ids as its description.
 *
 * @param languages whose terms are the languages of entries; the slugs are the codes
 * @param ofEntries whose terms group the translations of an entry
 * @param ofTerms whose terms group the translations of a term, also of one without any
 */
public record TranslationTaxonomies(String languages, String ofEntries, String ofTerms)
    implements PluginPart {}

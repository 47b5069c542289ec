package dev.pressport.language;

import dev.pressport.plugin.PluginPart;

/**
 * The table in which a plugin keeps the languages of entries and terms, a row for each of them.
 *
 * @param name without the prefix of the site; that of a {@code PluginTable} of the plugin
 * @param element the column with the id of an entry, or the {@code term_taxonomy_id} of a term
 * @param group the column with a number that translations share
 * @param kind the column with the kind of an element
 * @param language the column with the code of its language
 * @param entries the beginning of the kinds that are entries
 * @param terms the beginning of the kinds that are terms
 */
public record TranslationTable(
    String name,
    String element,
    String group,
    String kind,
    String language,
    String entries,
    String terms)
    implements PluginPart {}

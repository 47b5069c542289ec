package dev.pressport.language;

/**
 * The links to the other languages of a site that a plugin shows in place of an item of a menu.
 *
 * @param dropdown whether they are below an item with the language of the page
 * @param hidesCurrent whether the language of the page is left out
 * @param leadsHome whether each leads to the home in its language, also where a page is translated
 * @param showsCodes whether each has the code of its language instead of its name
 */
public record LanguageSwitcher(
    boolean dropdown, boolean hidesCurrent, boolean leadsHome, boolean showsCodes) {}

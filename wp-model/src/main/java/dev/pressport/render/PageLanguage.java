package dev.pressport.render;

import dev.pressport.language.LanguageAddresses;
import dev.pressport.language.Translations;
import dev.pressport.model.Entry;
import dev.pressport.model.Site;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.Term;
import dev.pressport.settings.SiteOptions;

/**
 * The language of a page, by which the queries of its lists choose entries, where languages are
 * terms: the plugin adds it to every query. Content without a language is in all lists.
 *
 * @param code empty when the site has one language
 */
record PageLanguage(String code) {
  static PageLanguage of(Entry page, Site site) {
    for (Term.Ref term : page.terms()) {
      if (Translations.isLanguage(term.taxonomy())) {
        return new PageLanguage(term.slug());
      }
    }
    return new PageLanguage(LanguageAddresses.of(SiteOptions.of(site)).mainLanguage());
  }

  boolean isOf(EntryOutline entry) {
    if (code.isEmpty()) {
      return true;
    }
    for (Term.Key term : entry.terms()) {
      if (Translations.isLanguage(term.taxonomy())) {
        return term.slug().equals(code);
      }
    }
    return true;
  }
}

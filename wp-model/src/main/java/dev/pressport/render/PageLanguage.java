package dev.pressport.render;

import dev.pressport.language.LanguageAddresses;
import dev.pressport.language.LanguageEntry;
import dev.pressport.language.Translations;
import dev.pressport.model.Entry;
import dev.pressport.model.Site;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.Term;
import dev.pressport.settings.SiteOptions;

/**
 * The language of a page, by which the queries of its lists choose entries: the plugin adds it to
 * every query. Content without a language is in all lists. Where all languages are in one entry,
 * what is not translated is there in the main language.
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
    String own = page.language();
    return new PageLanguage(
        own == null ? LanguageAddresses.of(SiteOptions.of(site)).mainLanguage() : own);
  }

  boolean isOf(EntryOutline entry, SiteIndex index) {
    if (code.isEmpty()) {
      return true;
    }
    for (Term.Key term : entry.terms()) {
      if (Translations.isLanguage(term.taxonomy())) {
        return term.slug().equals(code);
      }
    }
    String own = entry.language();
    return own == null || own.equals(code) || isUntranslated(entry, index);
  }

  private boolean isUntranslated(EntryOutline entry, SiteIndex index) {
    return index.splitLanguages().contains(code)
        && LanguageEntry.isPossible(entry.id())
        && !index.hasEntry(LanguageEntry.id(code, entry.id()));
  }
}

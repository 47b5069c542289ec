package dev.pressport.render;

import dev.pressport.model.Entry;
import dev.pressport.model.Site;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.Term;
import dev.pressport.settings.SiteOptions;
import org.jspecify.annotations.Nullable;

/**
 * The language of a page, by which the queries of its lists choose entries: Polylang adds it to
 * every query (its PLL_Query). Content without a language is in all lists.
 *
 * @param code null when the site has one language
 */
record PageLanguage(@Nullable String code) {
  private static final String TAXONOMY = "language";

  static PageLanguage of(Entry page, Site site) {
    for (Term.Ref term : page.terms()) {
      if (term.taxonomy().equals(TAXONOMY)) {
        return new PageLanguage(term.slug());
      }
    }
    return new PageLanguage(SiteOptions.of(site).value("polylang").get("default_lang").filled());
  }

  boolean isOf(EntryOutline entry) {
    if (code == null) {
      return true;
    }
    for (Term.Key term : entry.terms()) {
      if (term.taxonomy().equals(TAXONOMY)) {
        return term.slug().equals(code);
      }
    }
    return true;
  }
}

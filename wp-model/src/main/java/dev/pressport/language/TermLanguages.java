package dev.pressport.language;

import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.plugin.Plugins;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The languages of terms: those that a source gives, or that the groups of translations name. */
public final class TermLanguages {
  private final Map<Long, Translations> byId = new HashMap<>();

  private TermLanguages() {}

  /** Returns the languages of the terms of a site whose index is complete. */
  public static TermLanguages of(SiteIndex index) {
    TermLanguages languages = new TermLanguages();
    Set<String> groups =
        Plugins.parts(TranslationTaxonomies.class).stream()
            .map(TranslationTaxonomies::ofTerms)
            .collect(Collectors.toSet());
    index.forEachTerm(
        term -> {
          if (groups.contains(term.key().taxonomy())) {
            languages.add(term);
          } else if (term.language() != null && term.id() != null) {
            languages.byId.putIfAbsent(term.id(), new Translations(term.language(), Map.of()));
          }
        });
    return languages;
  }

  private void add(TermOutline group) {
    String description = group.description();
    Map<String, Long> ids = description == null ? Map.of() : Translations.ids(description);
    ids.forEach(
        (language, id) -> byId.merge(id, new Translations(language, ids), TermLanguages::larger));
  }

  /** A term that became a translation of another one is in its former group, too. */
  private static Translations larger(Translations one, Translations other) {
    return other.ids().size() > one.ids().size() ? other : one;
  }

  /** Returns those of a term by its {@code term_id}. */
  public Translations of(@Nullable Long termId) {
    return termId == null ? Translations.NONE : byId.getOrDefault(termId, Translations.NONE);
  }
}

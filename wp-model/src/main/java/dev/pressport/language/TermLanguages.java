package dev.pressport.language;

import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.TermOutline;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The languages of terms. Polylang groups the translations of a term as those of an entry: a term
 * of {@code term_translations} holds a serialized map of codes to ids, also for a term without
 * translations. Every source lists these groups.
 */
public final class TermLanguages {
  private static final String GROUP = "term_translations";

  private final Map<Long, Translations> byId = new HashMap<>();

  private TermLanguages() {}

  /** Returns the languages of the terms of a site whose index is complete. */
  public static TermLanguages of(SiteIndex index) {
    TermLanguages languages = new TermLanguages();
    index.forEachTerm(
        term -> {
          if (term.key().taxonomy().equals(GROUP)) {
            languages.add(term);
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

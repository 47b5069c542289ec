package dev.pressport.language;

import dev.pressport.model.Metas;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.model.Term;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpSerialization;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The language of an entry or term and its translations. Polylang keeps both as terms: one of
 * {@code language} with the code as its slug, and one of {@code post_translations} whose
 * description is a serialized map of codes to ids. WPML has a separate table; of it, only the metas
 * that its exporter adds reach a file.
 *
 * @param ids the ids of all translations by language, in stored order; its own is among them
 */
public record Translations(@Nullable String language, Map<String, Long> ids) {
  /** No language. */
  public static final Translations NONE = new Translations(null, Map.of());

  private static final String LANGUAGE = "language";
  private static final String GROUP = "post_translations";

  public Translations {
    ids = Collections.unmodifiableMap(new LinkedHashMap<>(ids));
  }

  /** Returns those of an entry. */
  public static Translations of(List<Term.Ref> terms, Metas metas, SiteIndex index) {
    String language = LooseValue.of(metas, "_wpml_import_language_code").filled();
    Map<String, Long> ids = Map.of();
    for (Term.Ref term : terms) {
      if (term.taxonomy().equals(LANGUAGE)) {
        language = term.slug();
      } else if (term.taxonomy().equals(GROUP)) {
        ids =
            index.term(term.key()).map(TermOutline::description).map(Translations::ids).orElse(ids);
      }
    }
    return new Translations(language, ids);
  }

  /** Returns the ids in the description of a group of translations. */
  public static Map<String, Long> ids(String description) {
    Value stored = PhpSerialization.decode(description).value();
    Map<String, Long> ids = new LinkedHashMap<>();
    LooseValue.of(stored)
        .map()
        .forEach(
            (language, id) ->
                Optional.ofNullable(LooseValue.of(id).id())
                    .ifPresent(number -> ids.put(language, number)));
    return ids;
  }
}

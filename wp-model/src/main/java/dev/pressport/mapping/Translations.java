package dev.pressport.mapping;

import dev.pressport.model.Metas;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.model.Term;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpSerialization;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The language of an entry and its translations. Polylang keeps both as terms: one of {@code
 * language} with the code as its slug, and one of {@code post_translations} whose description is a
 * serialized map of codes to ids. WPML has a separate table; of it, only the metas that its
 * exporter adds reach a file.
 */
record Translations(@Nullable String language, Map<String, Long> ids) {

  static Translations of(List<Term.Ref> terms, Metas metas, SiteIndex index) {
    String language = LooseValue.of(metas, "_wpml_import_language_code").filled();
    Map<String, Long> ids = Map.of();
    for (Term.Ref term : terms) {
      if (term.taxonomy().equals("language")) {
        language = term.slug();
      } else if (term.taxonomy().equals("post_translations")) {
        ids = ids(index.term(term.key()));
      }
    }
    return new Translations(language, ids);
  }

  private static Map<String, Long> ids(Optional<TermOutline> group) {
    Value stored =
        group
            .map(TermOutline::description)
            .map(description -> PhpSerialization.decode(description).value())
            .orElse(Value.NULL);
    Map<String, Long> ids = new LinkedHashMap<>();
    if (stored instanceof Value.Dict languages) {
      for (Map.Entry<String, Value> language : languages.entries().entrySet()) {
        Long id = LooseValue.of(language.getValue()).id();
        if (id != null) {
          ids.put(language.getKey(), id);
        }
      }
    }
    return ids;
  }
}

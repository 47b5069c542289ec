package dev.pressport.language;

import dev.pressport.model.Metas;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.model.Term;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpSerialization;
import dev.pressport.plugin.Plugins;
import dev.pressport.row.Cell;
import dev.pressport.row.Row;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The language of an entry or term and its translations. Plugins keep both as terms of {@link
 * TranslationTaxonomies}, or in a {@link TranslationTable}, of which only the metas that an
 * exporter adds reach a file.
 *
 * @param ids the ids of all translations by language, in stored order; its own is among them
 */
public record Translations(@Nullable String language, Map<String, Long> ids) {
  /** The name of the rows of translations that are attached to an entry or a term. */
  public static final String ATTACHED = "translations";

  /**
   * The meta with the texts of an item in other languages, where these have no item: by language
   * and column.
   */
  public static final String OTHER_LANGUAGES = "other_languages";

  /** No language. */
  public static final Translations NONE = new Translations(null, Map.of());

  public Translations {
    ids = Collections.unmodifiableMap(new LinkedHashMap<>(ids));
  }

  /** Returns those of an entry. */
  public static Translations of(List<Term.Ref> terms, Metas metas, SiteIndex index) {
    String language = null;
    for (LanguageMeta meta : Plugins.parts(LanguageMeta.class)) {
      String code = LooseValue.of(metas, meta.key()).filled();
      language = code == null ? language : code;
    }
    Map<String, Long> ids = Map.of();
    for (Term.Ref term : terms) {
      if (isLanguage(term.taxonomy())) {
        language = term.slug();
      } else if (isGroup(term.taxonomy())) {
        ids =
            index.term(term.key()).map(TermOutline::description).map(Translations::ids).orElse(ids);
      }
    }
    return new Translations(language, ids);
  }

  /**
   * Returns these, completed by what a row says: its column {@code language}, and its attached rows
   * of {@code translations}, each with a {@code language} and an {@code id}.
   */
  public Translations or(Row row) {
    Map<String, Long> all = new LinkedHashMap<>(ids);
    if (ids.isEmpty()) {
      for (Map<String, Cell> translation : row.attached(ATTACHED)) {
        if (translation.get("language") instanceof Cell.Stored code
            && translation.get("id") instanceof Cell.Stored id) {
          all.put(code.text().string(), Long.valueOf(id.text().string()));
        }
      }
    }
    return new Translations(language == null ? row.scalar("language") : language, all);
  }

  /** Returns the rows that {@link #or} reads. */
  public List<Map<String, Cell>> rows() {
    return ids.entrySet().stream()
        .map(
            translation ->
                Map.<String, Cell>of(
                    "language", new Cell.Stored(Text.of(translation.getKey())),
                    "id", new Cell.Stored(Text.of(Long.toString(translation.getValue())))))
        .toList();
  }

  /** Returns whether the terms of a taxonomy are the languages of entries. */
  public static boolean isLanguage(String taxonomy) {
    return Plugins.parts(TranslationTaxonomies.class).stream()
        .anyMatch(plugin -> plugin.languages().equals(taxonomy));
  }

  private static boolean isGroup(String taxonomy) {
    return Plugins.parts(TranslationTaxonomies.class).stream()
        .anyMatch(plugin -> plugin.ofEntries().equals(taxonomy));
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

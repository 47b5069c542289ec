package dev.pressport.plugin.translatepress;

import dev.pressport.model.Site;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.text.Slug;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The translated slugs in the tables of the add-on for search engines.
 *
 * @param byLocale the translations by the slug, both decoded
 */
record Slugs(Map<String, Map<String, String>> byLocale) {
  static final String ORIGINALS = "trp_slug_originals";
  static final String TRANSLATIONS = "trp_slug_translations";

  static Slugs of(Site site) {
    Map<String, String> originals = new HashMap<>();
    for (Map<String, Value> row : site.tables().getOrDefault(ORIGINALS, List.of())) {
      originals.put(text(row, "id"), Slug.decode(text(row, "original")));
    }
    Map<String, Map<String, String>> slugs = new HashMap<>();
    for (Map<String, Value> row : site.tables().getOrDefault(TRANSLATIONS, List.of())) {
      String original = originals.get(text(row, "original_id"));
      String translation = Slug.decode(text(row, "translated"));
      if (original != null && !translation.isBlank()) {
        slugs
            .computeIfAbsent(text(row, "language"), locale -> new HashMap<>())
            .putIfAbsent(original, translation);
      }
    }
    return new Slugs(slugs);
  }

  private static String text(Map<String, Value> row, String column) {
    String text = LooseValue.of(row, column).string();
    return text == null ? "" : text.strip();
  }

  Optional<String> in(String locale, String slug) {
    return Optional.ofNullable(byLocale.getOrDefault(locale, Map.of()).get(slug));
  }
}

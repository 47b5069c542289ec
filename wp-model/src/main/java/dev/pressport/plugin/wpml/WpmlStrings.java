package dev.pressport.plugin.wpml;

import dev.pressport.language.TranslatedSlugs;
import dev.pressport.language.TranslatedSlugs.Translated;
import dev.pressport.model.Site;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.privacy.PersonalValues;
import dev.pressport.settings.SiteOptions;
import dev.pressport.text.HtmlEntities;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The translated strings of a site, of the part of WPML that is called String Translation. A string
 * is known by its context and name, of which WordPress's settings have fixed ones.
 */
final class WpmlStrings {
  static final String STRINGS = "icl_strings";
  static final String TRANSLATIONS = "icl_string_translations";
  static final String PACKAGES = "icl_string_packages";

  /** The setting with which slugs are translated at all. */
  static final String SLUGS = "wpml_base_slug_translation";

  static final String SLUGS_OF_TAXONOMIES = "wpml_tax_slug_translation_settings";
  static final String SLUGS_OF_TYPES = "posts_slug_translation";

  private static final String FOLDER = "wpml-string-translation/";

  private static final String OF_SITE = "WP";
  private static final String TITLE = "Blog Title";
  private static final String TAGLINE = "Tagline";

  private static final Set<String> OF_SLUGS = Set.of("WordPress", "default");

  /** The states of a translation: inc/constants.php. Visitors see both. */
  private static final long COMPLETE = 10;

  private static final long NEEDS_UPDATE = 3;

  private final Site site;
  private final List<Original> originals = new ArrayList<>();

  /** A string with its translations by language. */
  private record Original(
      String context, String name, String value, Map<String, Translation> translations) {}

  private record Translation(String value, boolean complete) {}

  private WpmlStrings(Site site) {
    this.site = site;
  }

  /** Returns those of a site; none where the plugin is not active. */
  static WpmlStrings of(Site site) {
    WpmlStrings strings = new WpmlStrings(site);
    List<String> plugins = SiteOptions.of(site).plugins();
    if (plugins == null || plugins.stream().anyMatch(file -> file.startsWith(FOLDER))) {
      strings.read();
    }
    return strings;
  }

  private void read() {
    Map<String, Map<String, Translation>> byId = new HashMap<>();
    for (Map<String, Value> row : rows(TRANSLATIONS)) {
      byId.computeIfAbsent(text(row, "string_id"), id -> new LinkedHashMap<>())
          .putIfAbsent(
              text(row, "language"),
              new Translation(text(row, "value"), isComplete(LooseValue.of(row, "status"))));
    }
    for (Map<String, Value> row : rows(STRINGS)) {
      originals.add(
          new Original(
              text(row, "context"),
              text(row, "name"),
              text(row, "value"),
              byId.getOrDefault(text(row, "id"), Map.of())));
    }
  }

  private List<Map<String, Value>> rows(String table) {
    return site.tables().getOrDefault(table, List.of());
  }

  private static String text(Map<String, Value> row, String column) {
    return Objects.requireNonNullElse(LooseValue.of(row, column).string(), "");
  }

  private static boolean isComplete(LooseValue status) {
    Long state = status.integer();
    return state != null && state == COMPLETE;
  }

  /** Returns a row of translations as it is kept; empty for one that visitors do not see. */
  static Map<String, Value> shown(Map<String, Value> row) {
    Long state = LooseValue.of(row, "status").integer();
    boolean shown = state != null && (state == COMPLETE || state == NEEDS_UPDATE);
    return shown && !text(row, "value").isBlank() ? withoutAddress(row) : Map.of();
  }

  /** Returns a row; empty for one whose text is the e-mail address in a setting. */
  static Map<String, Value> withoutAddress(Map<String, Value> row) {
    return PersonalValues.isEmails(text(row, "value")) ? Map.of() : row;
  }

  /** Returns the translations into a language, by their originals. */
  Map<String, String> in(String language) {
    Map<String, String> found = new LinkedHashMap<>();
    for (Original original : originals) {
      if (original.context().equals(OF_SITE)) {
        String translation = translation(original, language);
        String shown = setting(original.name());
        if (translation != null && shown != null) {
          found.putIfAbsent(shown, HtmlEntities.decode(translation));
        }
      }
    }
    for (Original original : originals) {
      String translation = translation(original, language);
      if (translation != null && !original.value().isEmpty()) {
        found.putIfAbsent(original.value(), translation);
      }
    }
    return found;
  }

  /** Returns the setting that a string is the translation of; null for others. */
  private @Nullable String setting(String name) {
    return name.equals(TITLE) ? site.title() : name.equals(TAGLINE) ? site.tagline() : null;
  }

  private static @Nullable String translation(Original original, String language) {
    Translation translation = original.translations().get(language);
    return translation == null ? null : translation.value();
  }

  /** Returns the slugs of the post types and taxonomies for which they are translated. */
  TranslatedSlugs slugs() {
    SiteOptions options = SiteOptions.of(site);
    LooseValue ofTypes = options.value(WpmlLanguages.OPTION).get(SLUGS_OF_TYPES);
    LooseValue all = options.value(SLUGS);
    if (!(all.present() ? all : ofTypes.get("on")).isTrue()) {
      return TranslatedSlugs.NONE;
    }
    return new TranslatedSlugs(
        slugs(ofTypes.get("types"), "URL slug: %s"),
        slugs(options.value(SLUGS_OF_TAXONOMIES).get("types"), "URL %s tax slug"));
  }

  private Map<String, Translated> slugs(LooseValue translated, String form) {
    Map<String, String> names = new HashMap<>();
    translated
        .map()
        .forEach(
            (type, state) -> {
              if (LooseValue.of(state).isTrue()) {
                names.put(form.formatted(type), type);
              }
            });
    Map<String, Translated> slugs = new LinkedHashMap<>();
    for (Original original : originals) {
      String type = names.get(original.name());
      if (type != null && OF_SLUGS.contains(original.context()) && !original.value().isBlank()) {
        slugs.putIfAbsent(type, slug(original));
      }
    }
    return slugs;
  }

  private static Translated slug(Original original) {
    Map<String, String> byLanguage = new LinkedHashMap<>();
    original
        .translations()
        .forEach(
            (language, translation) -> {
              String slug = trimmed(translation.value());
              if (translation.complete() && !slug.isEmpty()) {
                byLanguage.put(language, slug);
              }
            });
    return new Translated(trimmed(original.value()), byLanguage);
  }

  private static String trimmed(String slug) {
    return slug.strip().replaceAll("^/++|/++$", "");
  }
}

package dev.pressport.plugin.translatepress;

import dev.pressport.language.FieldLanguages;
import dev.pressport.language.LanguageAddresses;
import dev.pressport.language.MultilingualFields;
import dev.pressport.model.Site;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.row.PluginTable;
import dev.pressport.settings.SiteOptions;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields of a site, in the languages in which all of their strings are translated. */
final class TranslatedFields implements MultilingualFields {
  private static final Set<String> TEXTS =
      Set.of(
          "post_title",
          "post_content",
          "post_excerpt",
          "name",
          "description",
          "meta._wp_attachment_image_alt",
          "option.blogname",
          "option.blogdescription");

  @Override
  public Optional<FieldLanguages> of(Site site) {
    List<Map<String, Value>> rows =
        site.tables().getOrDefault(Settings.TABLE.replace("_*", ""), List.of());
    return rows.isEmpty()
        ? Optional.empty()
        : Settings.of(SiteOptions.of(site))
            .map(
                settings ->
                    new Dictionaries(settings, dictionaries(settings, rows), Slugs.of(site)));
  }

  private static Map<String, Map<String, String>> dictionaries(
      Settings settings, List<Map<String, Value>> rows) {
    Map<String, Map<String, String>> byTable = new HashMap<>();
    for (Map<String, Value> row : rows) {
      String table = LooseValue.of(row, PluginTable.SERIES).string();
      String original = LooseValue.of(row, "original").filled();
      String translation = LooseValue.of(row, "translated").filled();
      if (table != null && original != null && translation != null) {
        byTable
            .computeIfAbsent(table, name -> new HashMap<>())
            .putIfAbsent(Strings.key(original), translation);
      }
    }
    Map<String, Map<String, String>> dictionaries = new LinkedHashMap<>();
    settings
        .codes()
        .forEach(
            (locale, code) -> {
              Map<String, String> found = byTable.get(settings.table(locale));
              if (found != null && !code.equals(settings.mainLanguage())) {
                dictionaries.put(code, found);
              }
            });
    return dictionaries;
  }

  private static final class Dictionaries implements FieldLanguages {
    private final Settings settings;
    private final Map<String, Map<String, String>> dictionaries;
    private final Slugs slugs;

    /** The field that was asked for last, since it is asked for once a language. */
    private volatile Translated last = new Translated("", Map.of());

    private record Translated(String field, Map<String, Strings.Translation> languages) {}

    Dictionaries(Settings settings, Map<String, Map<String, String>> dictionaries, Slugs slugs) {
      this.settings = settings;
      this.dictionaries = dictionaries;
      this.slugs = slugs;
    }

    private Map<String, Strings.Translation> translated(String field) {
      Translated known = last;
      if (!known.field().equals(field)) {
        Strings strings = Strings.of(field);
        Map<String, Strings.Translation> languages = new LinkedHashMap<>();
        dictionaries.forEach(
            (language, dictionary) -> languages.put(language, strings.in(dictionary)));
        known = new Translated(field, languages);
        last = known;
      }
      return known.languages();
    }

    @Override
    public List<String> languages() {
      return settings.languages();
    }

    @Override
    public String mainLanguage() {
      return settings.mainLanguage();
    }

    @Override
    public boolean holds(String field) {
      return TEXTS.contains(field);
    }

    @Override
    public boolean maybe(String text) {
      return true;
    }

    @Override
    public Map<String, String> texts(String field) {
      Map<String, String> texts = new LinkedHashMap<>();
      texts.put(mainLanguage(), field);
      translated(field)
          .forEach(
              (language, translation) -> {
                if (translation.isWhole()) {
                  texts.put(language, translation.text());
                }
              });
      return texts;
    }

    @Override
    public Map<String, Parts> partly(String field) {
      Map<String, Parts> parts = new LinkedHashMap<>();
      translated(field)
          .forEach(
              (language, translation) -> {
                if (translation.isPart()) {
                  parts.put(language, new Parts(translation.there(), translation.all()));
                }
              });
      return parts;
    }

    @Override
    public Map<String, String> termNames(String name) {
      return Map.of();
    }

    @Override
    public List<String> slugMetas(String language) {
      return settings
          .locale(language)
          .map(
              locale ->
                  List.of(
                      "_trp_translated_slug_" + locale,
                      "_trp_automatically_translated_slug_" + locale))
          .orElse(List.of());
    }

    @Override
    public Optional<String> slug(String slug, String language) {
      return settings.locale(language).flatMap(locale -> slugs.in(locale, slug));
    }

    @Override
    public LanguageAddresses addresses() {
      return settings.addresses();
    }
  }
}

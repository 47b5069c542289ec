package dev.pressport.plugin.translatepress;

import dev.pressport.language.LanguageAddresses;
import dev.pressport.php.LooseValue;
import dev.pressport.settings.SiteOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The option {@code trp_settings}: includes/class-settings.php. Languages are locales, and the last
 * part of an address is a slug of each.
 *
 * @param codes the slugs by their locales, the main language first; only those that visitors see
 */
record Settings(SiteOptions options, Map<String, String> codes) {
  static final String OPTION = "trp_settings";
  static final String TABLE = "trp_dictionary_*";
  static final String DEFAULT_LANGUAGE = "default-language";
  static final String PUBLISHED = "publish-languages";
  static final String SLUGS = "url-slugs";
  static final String SHOWS_DEFAULT = "add-subdirectory-to-default-language";

  /** Returns those of a site; empty for one that has none. */
  static Optional<Settings> of(SiteOptions options) {
    LooseValue option = options.value(OPTION);
    String main = option.get(DEFAULT_LANGUAGE).filled();
    if (main == null) {
      return Optional.empty();
    }
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put(main, code(option, main));
    option.get(PUBLISHED).strings().forEach(locale -> codes.put(locale, code(option, locale)));
    return Optional.of(new Settings(options, codes));
  }

  private static String code(LooseValue option, String locale) {
    return Objects.requireNonNullElse(option.get(SLUGS).get(locale).filled(), locale)
        .toLowerCase(Locale.ROOT);
  }

  List<String> languages() {
    return List.copyOf(codes.values());
  }

  String mainLanguage() {
    return languages().get(0);
  }

  /** Returns the name of the table of a locale without what all have in common. */
  String table(String locale) {
    return (codes.keySet().iterator().next() + "_" + locale).toLowerCase(Locale.ROOT);
  }

  Optional<String> locale(String language) {
    return codes.entrySet().stream()
        .filter(code -> code.getValue().equals(language))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  LanguageAddresses addresses() {
    boolean showsMain = "yes".equals(options.value(OPTION).get(SHOWS_DEFAULT).filled());
    return LanguageAddresses.folders(mainLanguage(), showsMain, true, "");
  }
}

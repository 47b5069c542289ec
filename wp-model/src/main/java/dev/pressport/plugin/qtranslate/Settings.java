package dev.pressport.plugin.qtranslate;

import dev.pressport.language.LanguageAddresses;
import dev.pressport.php.LooseValue;
import dev.pressport.settings.SiteOptions;
import dev.pressport.text.Words;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The settings of a site with qTranslate: its src/options.php. The names begin with that of the
 * fork.
 */
record Settings(SiteOptions options, String prefix) {
  static final List<String> PREFIXES = List.of("qtranslate_", "mqtranslate_");

  private static final String DEFAULT_LANGUAGE = "default_language";
  private static final String ENABLED_LANGUAGES = "enabled_languages";

  /** The settings that are read. */
  static final List<String> NAMES =
      List.of(
          DEFAULT_LANGUAGE,
          ENABLED_LANGUAGES,
          "url_mode",
          "hide_default_language",
          "domains",
          "language_names",
          "locales",
          "term_name");

  /** The languages that the plugin knows without a setting: src/default_language_config.php. */
  private static final Set<String> PREDEFINED =
      Words.of(
          """
          en zh de ru fi fr nl sv it ro md hu ja es vi ar pt pb pl gl tr et hr eu el uk ua cy ca sk
          lt kk cs tw""");

  /** The ways to mark languages in addresses. */
  private static final int QUERY = 1;

  private static final int SUBDOMAIN = 3;
  private static final int DOMAINS = 4;

  /** Returns those of a site; empty for one that has none. */
  static Optional<Settings> of(SiteOptions options) {
    return PREFIXES.stream()
        .map(prefix -> new Settings(options, prefix))
        .filter(settings -> settings.value(DEFAULT_LANGUAGE).filled() != null)
        .findFirst();
  }

  LooseValue value(String name) {
    return options.value(prefix + name);
  }

  String mainLanguage() {
    return Objects.requireNonNullElse(value(DEFAULT_LANGUAGE).filled(), "");
  }

  /** Returns the enabled languages, the main one first. */
  List<String> languages() {
    Set<String> codes = new LinkedHashSet<>(List.of(mainLanguage()));
    codes.addAll(value(ENABLED_LANGUAGES).strings());
    return List.copyOf(codes);
  }

  /** Returns the codes that stand in marks, also of languages that are not enabled any more. */
  Set<String> codes() {
    Set<String> codes = new LinkedHashSet<>(languages());
    codes.addAll(PREDEFINED);
    codes.addAll(value("language_names").map().keySet());
    return codes;
  }

  static Set<String> predefined() {
    return PREDEFINED;
  }

  LanguageAddresses addresses() {
    String main = mainLanguage();
    LooseValue hidden = value("hide_default_language");
    boolean showsMain = hidden.present() && !hidden.isTrue();
    Long mode = value("url_mode").integer();
    String permalinks = options.permalinks();
    if (permalinks != null && permalinks.isEmpty() && (mode == null || mode < SUBDOMAIN)) {
      return LanguageAddresses.queries(main, showsMain);
    }
    return switch (mode == null ? 0 : mode.intValue()) {
      case QUERY -> LanguageAddresses.queries(main, showsMain);
      case SUBDOMAIN -> LanguageAddresses.subdomains(main, showsMain);
      case DOMAINS -> LanguageAddresses.domains(main, homes());
      default -> LanguageAddresses.folders(main, showsMain, true, "");
    };
  }

  private Map<String, String> homes() {
    String home = Objects.requireNonNullElse(options.string("home"), "https:");
    String scheme = home.startsWith("http:") ? "http://" : "https://";
    Map<String, String> homes = new HashMap<>();
    value("domains")
        .map()
        .forEach(
            (language, host) -> {
              String name = LooseValue.of(host).filled();
              if (name != null) {
                homes.put(language, scheme + name);
              }
            });
    return homes;
  }

  /** Returns the names of a term in all languages: src/taxonomy.php. */
  Map<String, String> termNames(String name) {
    Map<String, String> names = new HashMap<>();
    value("term_name")
        .get(name)
        .map()
        .forEach(
            (language, text) -> {
              String told = LooseValue.of(text).filled();
              if (told != null) {
                names.put(language, told);
              }
            });
    return names;
  }

  /** Returns a property of a language. */
  Optional<String> of(String name, String language) {
    return Optional.ofNullable(value(name).get(language).filled());
  }

  /** Returns the metas of the module for slugs, and of the plugin that it was before. */
  static List<String> slugMetas(String language) {
    return List.of("qtranslate_slug_" + language, "_qts_slug_" + language);
  }
}

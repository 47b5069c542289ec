package dev.pressport.plugin.wpml;

import dev.pressport.language.LanguageAddresses;
import dev.pressport.language.LanguagePlugin;
import dev.pressport.language.TranslatedSlugs;
import dev.pressport.model.Site;
import dev.pressport.model.SiteIndex;
import dev.pressport.php.LooseValue;
import dev.pressport.settings.SiteOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The option {@code icl_sitepress_settings}, as the documentation of WPML describes it: languages
 * are in folders (1), on domains (2) or a variable of the query (3).
 */
final class WpmlLanguages implements LanguagePlugin {
  static final String OPTION = "icl_sitepress_settings";
  static final String TABLE = "icl_translations";

  /** The languages that WPML knows. */
  static final String LANGUAGES = "icl_languages";

  /** The names of languages in each of them. */
  static final String NAMES = "icl_languages_translations";

  private static final String FOLDER = "sitepress-multilingual-cms/";

  @Override
  public Optional<LanguageAddresses> addresses(SiteOptions options) {
    LooseValue option = options.value(OPTION);
    return option.present() ? Optional.of(addresses(options, option)) : Optional.empty();
  }

  private static LanguageAddresses addresses(SiteOptions options, LooseValue option) {
    String main = Objects.requireNonNullElse(option.get("default_language").filled(), "");
    List<String> plugins = options.plugins();
    boolean active = plugins == null || plugins.stream().anyMatch(file -> file.startsWith(FOLDER));
    Long form = option.get("language_negotiation_type").integer();
    if (!active || form == null) {
      return LanguageAddresses.none(main);
    }
    return switch (form.intValue()) {
      case 1 ->
          LanguageAddresses.folders(
              main, option.get("urls").get("directory_for_default_language").isTrue(), true, "");
      case 2 -> LanguageAddresses.domains(main, homes(option.get("language_domains")));
      case 3 -> LanguageAddresses.queries(main, false);
      default -> LanguageAddresses.none(main);
    };
  }

  /** Domains are stored with or without the scheme. */
  private static Map<String, String> homes(LooseValue domains) {
    Map<String, String> homes = new HashMap<>();
    domains
        .map()
        .forEach(
            (language, domain) -> {
              String home = LooseValue.of(domain).filled();
              if (home != null) {
                homes.put(language, home.contains("://") ? home : "https://" + home);
              }
            });
    return homes;
  }

  @Override
  public List<String> codes(SiteIndex index, SiteOptions options) {
    LooseValue option = options.value(OPTION);
    Set<String> codes = new LinkedHashSet<>();
    String main = option.get("default_language").filled();
    if (main != null) {
      codes.add(main);
    }
    codes.addAll(option.get("active_languages").strings());
    codes.addAll(option.get("language_domains").map().keySet());
    index.forEachTerm(
        term -> {
          if (option.present() && term.language() != null) {
            codes.add(term.language());
          }
        });
    return new ArrayList<>(codes);
  }

  @Override
  public Optional<String> name(SiteIndex index, Site site, String language) {
    return fact(site, NAMES, "language_code", language, "name");
  }

  @Override
  public Optional<String> locale(SiteIndex index, Site site, String language) {
    return fact(site, LANGUAGES, "code", language, "default_locale")
        .map(locale -> locale.replace('_', '-'));
  }

  private static Optional<String> fact(
      Site site, String table, String key, String language, String column) {
    return site.tables().getOrDefault(table, List.of()).stream()
        .filter(row -> language.equals(LooseValue.of(row, key).string()))
        .findFirst()
        .map(row -> LooseValue.of(row, column).filled());
  }

  @Override
  public Map<String, String> strings(SiteIndex index, Site site, String language) {
    return WpmlStrings.of(site).in(language);
  }

  @Override
  public TranslatedSlugs slugs(Site site) {
    return WpmlStrings.of(site).slugs();
  }
}

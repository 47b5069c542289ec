package dev.pressport.plugin.qtranslate;

import dev.pressport.language.LanguageAddresses;
import dev.pressport.language.LanguagePlugin;
import dev.pressport.language.SiteTexts;
import dev.pressport.model.Site;
import dev.pressport.model.SiteIndex;
import dev.pressport.settings.SiteOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The languages of a site as its settings name them, or, without settings, its entries. */
final class QtranslateLanguages implements LanguagePlugin {
  @Override
  public Optional<LanguageAddresses> addresses(SiteOptions options) {
    return Settings.of(options).map(Settings::addresses);
  }

  @Override
  public List<String> codes(SiteIndex index, SiteOptions options) {
    Optional<Settings> settings = Settings.of(options);
    return settings.isPresent() || options.plugins() != null
        ? settings.map(Settings::languages).orElse(List.of())
        : List.copyOf(index.splitLanguages());
  }

  @Override
  public Optional<String> name(SiteIndex index, Site site, String language) {
    return Settings.of(SiteOptions.of(site))
        .flatMap(settings -> settings.of("language_names", language));
  }

  @Override
  public Optional<String> locale(SiteIndex index, Site site, String language) {
    return Settings.of(SiteOptions.of(site))
        .flatMap(settings -> settings.of("locales", language))
        .map(locale -> locale.replace('_', '-'));
  }

  @Override
  public Map<String, String> strings(SiteIndex index, Site site, String language) {
    return SiteTexts.in(SiteOptions.of(site), language);
  }
}

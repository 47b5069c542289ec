package dev.pressport.plugin.translatepress;

import dev.pressport.language.LanguageAddresses;
import dev.pressport.language.LanguagePlugin;
import dev.pressport.language.SiteTexts;
import dev.pressport.model.Site;
import dev.pressport.model.SiteIndex;
import dev.pressport.settings.SiteOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The languages that visitors of a site can choose. */
final class TranslatePressLanguages implements LanguagePlugin {
  @Override
  public Optional<LanguageAddresses> addresses(SiteOptions options) {
    return Settings.of(options).map(Settings::addresses);
  }

  @Override
  public List<String> codes(SiteIndex index, SiteOptions options) {
    return Settings.of(options).map(Settings::languages).orElse(List.of());
  }

  @Override
  public Optional<String> locale(SiteIndex index, Site site, String language) {
    return Settings.of(SiteOptions.of(site))
        .flatMap(settings -> settings.locale(language))
        .map(locale -> locale.replace('_', '-'));
  }

  @Override
  public Map<String, String> strings(SiteIndex index, Site site, String language) {
    SiteOptions options = SiteOptions.of(site);
    return Settings.of(options).isPresent() ? SiteTexts.in(options, language) : Map.of();
  }
}

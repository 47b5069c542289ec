package dev.pressport.export.site;

import dev.pressport.export.ExportRequest;
import dev.pressport.language.LanguagePlugin;
import dev.pressport.model.Site;
import dev.pressport.model.SiteIndex;
import dev.pressport.plugin.Plugins;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A language of a site in several languages, whose content is in a folder of its code.
 *
 * @param code as in addresses: {@code pt}
 * @param tag of IETF: {@code pt-BR}
 * @param name as its speakers write it
 * @param isMain whether it is the language of content without one, which comes first
 * @param title of the site in this language; null when it is the same in all
 * @param tagline likewise
 */
public record SiteLanguage(
    String code,
    String tag,
    String name,
    boolean isMain,
    @Nullable String title,
    @Nullable String tagline) {

  /** Returns those of a site, the main one first; none on a site of one language. */
  static List<SiteLanguage> of(ExportRequest request) {
    List<SiteLanguage> languages = new ArrayList<>();
    SiteIndex index = request.index();
    Site site = request.site();
    for (String code : request.permalinks().languagesInFolders()) {
      Map<String, String> strings = new HashMap<>();
      Plugins.parts(LanguagePlugin.class)
          .forEach(plugin -> plugin.strings(index, site, code).forEach(strings::putIfAbsent));
      Locale locale = Locale.forLanguageTag(code);
      languages.add(
          new SiteLanguage(
              code,
              told(index, site, code, LanguagePlugin::locale).orElse(code),
              told(index, site, code, LanguagePlugin::name).orElse(locale.getDisplayName(locale)),
              languages.isEmpty(),
              strings.get(String.valueOf(site.title())),
              strings.get(String.valueOf(site.tagline()))));
    }
    return languages;
  }

  private interface Fact {
    Optional<String> of(LanguagePlugin plugin, SiteIndex index, Site site, String code);
  }

  private static Optional<String> told(SiteIndex index, Site site, String code, Fact fact) {
    return Plugins.parts(LanguagePlugin.class).stream()
        .flatMap(plugin -> fact.of(plugin, index, site, code).stream())
        .findFirst();
  }
}

package dev.pressport.language;

import dev.pressport.model.MenuItem;
import dev.pressport.model.Metas;
import dev.pressport.model.Site;
import dev.pressport.model.SiteIndex;
import dev.pressport.plugin.PluginPart;
import dev.pressport.settings.SiteOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A plugin that keeps content in several languages. Stateless. */
public interface LanguagePlugin extends PluginPart {

  /**
   * Returns the part of languages in addresses; empty when the site does not have the settings of
   * the plugin.
   */
  Optional<LanguageAddresses> addresses(SiteOptions options);

  /** Returns the codes of the languages of a site, the one that comes first in menus first. */
  List<String> codes(SiteIndex index, SiteOptions options);

  /** Returns the name of a language as its speakers write it; empty when it is not known. */
  default Optional<String> name(SiteIndex index, Site site, String language) {
    return Optional.empty();
  }

  /** Returns the locale of a language, such as {@code pt-BR}; empty when it is not known. */
  default Optional<String> locale(SiteIndex index, Site site, String language) {
    return Optional.empty();
  }

  /**
   * Returns the translations of texts of the whole site, such as its title, into a language; empty
   * where there are none.
   */
  default Map<String, String> strings(SiteIndex index, Site site, String language) {
    return Map.of();
  }

  /**
   * Returns the menus that the places of the theme show in each language: the ids of menus by
   * language and place. Empty where the theme's own settings hold for all languages.
   */
  default Map<String, Map<String, Long>> menus(SiteOptions options) {
    return Map.of();
  }

  /** Returns the metas of items of menus that {@link #switcher} reads. */
  default Set<String> menuMetas() {
    return Set.of();
  }

  /** Returns the links to other languages that an item of a menu stands for; empty for others. */
  default Optional<LanguageSwitcher> switcher(MenuItem item, Metas metas) {
    return Optional.empty();
  }

  /** Returns the translations of the slugs of post types and taxonomies. */
  default TranslatedSlugs slugs(Site site) {
    return TranslatedSlugs.NONE;
  }
}

package dev.pressport.plugin.wpml;

import dev.pressport.language.LanguageMeta;
import dev.pressport.language.TranslationTable;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.Taxonomy;
import dev.pressport.row.PluginTable;
import dev.pressport.row.PluginTable.Owner;
import dev.pressport.settings.PluginOption;
import java.util.List;
import java.util.Map;

/** WPML: languages in tables. */
public final class Wpml implements Plugin {
  @Override
  public String slug() {
    return "sitepress-multilingual-cms";
  }

  @Override
  public String name() {
    return "WPML";
  }

  @Override
  public String signs() {
    return "meta:_wpml_* meta:_icl_* block:wpml/* shortcode:wpml_*";
  }

  @Override
  public String meaning() {
    return "languages and translations, also of strings, are exported when read from a database; an export"
        + " file lacks them";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new PluginOption(
            WpmlLanguages.OPTION,
            "default_language",
            "active_languages",
            "language_negotiation_type",
            "language_domains",
            "urls/directory_for_default_language",
            WpmlStrings.SLUGS_OF_TYPES),
        new PluginOption(WpmlStrings.SLUGS),
        new PluginOption(WpmlStrings.SLUGS_OF_TAXONOMIES),
        new WpmlLanguages(),
        new LanguageMeta("_wpml_import_language_code"),
        new PluginTable(
            WpmlLanguages.TABLE, Owner.ENTRY, "element_id trid", "element_type language_code"),
        new TranslationTable(
            WpmlLanguages.TABLE,
            "element_id",
            "trid",
            "element_type",
            "language_code",
            "post_",
            "tax_"),
        new PluginTable(
                WpmlLanguages.LANGUAGES,
                Owner.SITE,
                "id active",
                "code english_name default_locale")
            .keeping(Wpml::active),
        new PluginTable(
                WpmlLanguages.NAMES, Owner.SITE, "id", "language_code display_language_code name")
            .keeping(Wpml::own),
        new PluginTable(WpmlStrings.TRANSLATIONS, Owner.SITE, "string_id status", "language value")
            .keeping(WpmlStrings::shown),
        new PluginTable(
                WpmlStrings.STRINGS,
                Owner.SITE,
                "id string_package_id",
                "context name value language")
            .through(WpmlStrings.TRANSLATIONS, "string_id")
            .keeping(WpmlStrings::withoutAddress),
        new PluginTable(WpmlStrings.PACKAGES, Owner.SITE, "ID post_id", "kind name title")
            .through(WpmlStrings.STRINGS, "string_package_id"),
        new Taxonomy("translation_priority", "Translation priorities", Taxonomy.Trait.INTERNAL));
  }

  /** Returns a language of the site; empty for one of the many others. */
  private static Map<String, Value> active(Map<String, Value> row) {
    return LooseValue.of(row, "active").isTrue() ? row : Map.of();
  }

  /** Returns the name of a language in itself; empty for its names in others. */
  private static Map<String, Value> own(Map<String, Value> row) {
    String code = LooseValue.of(row, "language_code").string();
    return code != null && code.equals(LooseValue.of(row, "display_language_code").string())
        ? row
        : Map.of();
  }
}

package dev.pressport.plugin.wpml;

import dev.pressport.language.LanguageMeta;
import dev.pressport.language.TranslationTable;
import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.Taxonomy;
import dev.pressport.row.PluginTable;
import dev.pressport.row.PluginTable.Owner;
import dev.pressport.settings.PluginOption;
import java.util.List;

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
    return "languages and translations are exported when read from a database; an export file lacks them";
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
            "urls/directory_for_default_language"),
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
        new Taxonomy("translation_priority", "Translation priorities", Taxonomy.Trait.INTERNAL));
  }
}

package dev.pressport.plugin.polylang;

import dev.pressport.language.TranslationTaxonomies;
import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.Taxonomy;
import dev.pressport.settings.PluginOption;
import java.util.List;

/** Polylang: languages as taxonomies. */
public final class Polylang implements Plugin {
  static final String LANGUAGE = "language";

  @Override
  public String slug() {
    return "polylang";
  }

  @Override
  public String name() {
    return "Polylang";
  }

  @Override
  public String signs() {
    return "type:polylang_mo taxonomy:post_translations taxonomy:term_language "
        + "taxonomy:term_translations meta:_pll_* block:polylang/*";
  }

  @Override
  public String meaning() {
    return "languages and translations are exported";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new PluginOption(PolylangLanguages.OPTION),
        new PolylangLanguages(),
        new LanguageHomes(),
        new TranslationTaxonomies(LANGUAGE, "post_translations", "term_translations"),
        new Taxonomy(LANGUAGE, "Languages", Taxonomy.Trait.INTERNAL),
        new Taxonomy(
            "term_language",
            "Languages of terms",
            Taxonomy.Trait.OF_TERMS,
            Taxonomy.Trait.INTERNAL),
        new Taxonomy("post_translations", "Translations of entries", Taxonomy.Trait.INTERNAL),
        new Taxonomy(
            "term_translations",
            "Translations of terms",
            Taxonomy.Trait.OF_TERMS,
            Taxonomy.Trait.INTERNAL));
  }
}

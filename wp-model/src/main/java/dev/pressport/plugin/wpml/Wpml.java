package dev.pressport.plugin.wpml;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.Taxonomy;
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
    return "languages and translations are in tables that are not read";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new Taxonomy("translation_priority", "Translation priorities", Taxonomy.Trait.INTERNAL));
  }
}

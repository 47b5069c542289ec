package dev.pressport.plugin.elementor;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.PostType.Trait;
import dev.pressport.posttype.Taxonomy;
import dev.pressport.posttype.UnmodelledType;
import dev.pressport.render.PageBuilder;
import java.util.List;

/** Elementor. */
public final class ElementorPlugin implements Plugin {
  @Override
  public String slug() {
    return "elementor";
  }

  @Override
  public String name() {
    return "Elementor";
  }

  @Override
  public String signs() {
    return "type:elementor_library type:e-landing-page taxonomy:elementor_library_type "
        + "taxonomy:elementor_library_category meta:_elementor_* "
        + "shortcode:elementor-template";
  }

  @Override
  public String meaning() {
    return PageBuilder.MEANING;
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new Elementor(),
        new UnmodelledType("elementor_library", Trait.NAMED_BY_QUERY).keeping("_elementor_data"),
        new UnmodelledType("elementor_component").keeping("_elementor_data"),
        new UnmodelledType("elementor_snippet"),
        new UnmodelledType("elementor_font"),
        new UnmodelledType("elementor_icons"),
        new Taxonomy("elementor_library_type", "Template types"),
        new Taxonomy("elementor_library_category", "Template categories"));
  }
}

package dev.pressport.plugin.avada;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.UnmodelledType;
import dev.pressport.render.PageBuilder;
import java.util.List;

/** Avada Builder. */
public final class AvadaBuilder implements Plugin {
  @Override
  public String slug() {
    return "fusion-builder";
  }

  @Override
  public String name() {
    return "Avada Builder";
  }

  @Override
  public String signs() {
    return "type:fusion_template type:fusion_element type:fusion_tb_section type:avada_faq "
        + "type:avada_portfolio meta:_fusion* shortcode:fusion_*";
  }

  @Override
  public String meaning() {
    return PageBuilder.MEANING;
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new Fusion(),
        new UnmodelledType("fusion_template").keeping(),
        new UnmodelledType("fusion_element").keeping());
  }
}

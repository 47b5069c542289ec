package dev.pressport.plugin.divi;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.UnmodelledType;
import dev.pressport.render.PageBuilder;
import java.util.List;

/** Divi. */
public final class DiviBuilder implements Plugin {
  @Override
  public String slug() {
    return "divi-builder";
  }

  @Override
  public String name() {
    return "Divi";
  }

  @Override
  public String signs() {
    return "type:et_pb_layout type:et_template type:et_theme_builder type:et_body_layout "
        + "type:et_header_layout type:et_footer_layout meta:_et_pb_* meta:_et_builder_* "
        + "block:divi/* shortcode:et_pb_*";
  }

  @Override
  public String meaning() {
    return PageBuilder.MEANING;
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new Divi(),
        new DiviBlocks(),
        new UnmodelledType("et_pb_layout").keeping(),
        new UnmodelledType("et_template"),
        new UnmodelledType("et_theme_builder"));
  }
}

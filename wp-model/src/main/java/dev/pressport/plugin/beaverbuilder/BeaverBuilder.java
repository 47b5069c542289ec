package dev.pressport.plugin.beaverbuilder;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.UnmodelledType;
import dev.pressport.render.PageBuilder;
import java.util.List;

/** Beaver Builder. */
public final class BeaverBuilder implements Plugin {
  @Override
  public String slug() {
    return "beaver-builder-lite-version";
  }

  @Override
  public String name() {
    return "Beaver Builder";
  }

  @Override
  public String signs() {
    return "type:fl-builder-template type:fl-theme-layout meta:_fl_builder_* block:fl-builder/* "
        + "shortcode:fl_builder_insert_layout";
  }

  @Override
  public String meaning() {
    return PageBuilder.MEANING;
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new Layouts(),
        new UnmodelledType("fl-builder-template").keeping("_fl_builder_data"),
        new UnmodelledType("fl-builder-history"),
        new UnmodelledType("fl-theme-layout"));
  }
}

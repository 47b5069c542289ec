package dev.pressport.plugin.cptui;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.settings.PluginOption;
import java.util.List;

/** Custom Post Type UI: post types and taxonomies that people define. */
public final class CustomPostTypeUi implements Plugin {
  @Override
  public String slug() {
    return "custom-post-type-ui";
  }

  @Override
  public String name() {
    return "Custom Post Type UI";
  }

  @Override
  public String signs() {
    return "";
  }

  @Override
  public String meaning() {
    return "its post types and taxonomies keep their labels and addresses";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new DefinedTypes(),
        new PluginOption(DefinedTypes.POST_TYPES),
        new PluginOption(DefinedTypes.TAXONOMIES));
  }
}

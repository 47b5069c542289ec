package dev.pressport.plugin.siteorigin;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import java.util.List;

/** The Widgets Bundle by SiteOrigin, whose widgets stand in pages of the builder, or alone. */
public final class WidgetsBundle implements Plugin {
  @Override
  public String slug() {
    return "so-widgets-bundle";
  }

  @Override
  public String name() {
    return "SiteOrigin Widgets Bundle";
  }

  @Override
  public String signs() {
    return "block:sowb/*";
  }

  @Override
  public String meaning() {
    return "text, links and pictures of its widgets are exported; their looks are lost";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of();
  }
}

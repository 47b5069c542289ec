package dev.pressport.plugin.siteorigin;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.render.PageBuilder;
import java.util.List;

/** Page Builder by SiteOrigin. */
public final class PageBuilderBySiteOrigin implements Plugin {
  @Override
  public String slug() {
    return "siteorigin-panels";
  }

  @Override
  public String name() {
    return "Page Builder by SiteOrigin";
  }

  @Override
  public String signs() {
    return "meta:panels_data block:siteorigin-panels/* shortcode:siteorigin_widget";
  }

  @Override
  public String meaning() {
    return PageBuilder.MEANING;
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(new SiteOrigin());
  }
}

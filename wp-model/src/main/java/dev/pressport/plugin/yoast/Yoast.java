package dev.pressport.plugin.yoast;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.settings.PluginOption;
import java.util.List;

/** Yoast SEO. */
public final class Yoast implements Plugin {
  @Override
  public String slug() {
    return "wordpress-seo";
  }

  @Override
  public String name() {
    return "Yoast SEO";
  }

  @Override
  public String signs() {
    return "meta:_yoast_wpseo_* block:yoast/* block:yoast-seo/* shortcode:wpseo_*";
  }

  @Override
  public String meaning() {
    return "titles, descriptions, canonical addresses and images are exported";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new PluginOption("wpseo_titles", "separator", "breadcrumbs-home", "breadcrumbs-sep"),
        new PluginOption(YoastRedirects.BASE),
        new PluginOption(YoastRedirects.PLAIN),
        new PluginOption(YoastRedirects.REGEX),
        new YoastRedirects(),
        new YoastBreadcrumbs());
  }
}

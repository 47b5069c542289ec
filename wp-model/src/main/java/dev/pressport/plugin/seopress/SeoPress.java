package dev.pressport.plugin.seopress;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.UnmodelledType;
import dev.pressport.settings.PluginOption;
import java.util.List;

/** SEOPress. */
public final class SeoPress implements Plugin {
  @Override
  public String slug() {
    return "wp-seopress";
  }

  @Override
  public String name() {
    return "SEOPress";
  }

  @Override
  public String signs() {
    return "type:seopress_* meta:_seopress_* block:wpseopress/*";
  }

  @Override
  public String meaning() {
    return "titles, descriptions, canonical addresses and images are exported";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new PluginOption("seopress_titles_option_name", "seopress_titles_sep"),
        new UnmodelledType(SeoPressRedirects.TYPE)
            .keeping(
                SeoPressRedirects.VALUE,
                SeoPressRedirects.KIND,
                SeoPressRedirects.ENABLED,
                SeoPressRedirects.REGEX,
                SeoPressRedirects.FOR),
        new SeoPressRedirects());
  }
}

package dev.pressport.plugin.aioseo;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.row.PluginTable;
import dev.pressport.row.PluginTable.Owner;
import dev.pressport.settings.PluginOption;
import java.util.List;

/** All in One SEO. */
public final class AllInOneSeo implements Plugin {
  @Override
  public String slug() {
    return "all-in-one-seo-pack";
  }

  @Override
  public String name() {
    return "All in One SEO";
  }

  @Override
  public String signs() {
    return "meta:_aioseo_* meta:_aioseop_* block:aioseo/* shortcode:aioseo_*";
  }

  @Override
  public String meaning() {
    return "titles and descriptions are exported where the content has them; newer "
        + "versions keep them in a table that is not read";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new PluginOption("aioseo_options", "searchAppearance/global/separator"),
        new PluginTable(
            AioseoRedirects.TABLE,
            Owner.SITE,
            "id type regex ignore_case enabled",
            "source_url target_url custom_rules"),
        new AioseoRedirects());
  }
}

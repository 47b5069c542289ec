package dev.pressport.plugin.aioseo;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.row.PluginTable;
import dev.pressport.row.PluginTable.Owner;
import dev.pressport.seo.SeoPlugin;
import dev.pressport.settings.PluginOption;
import java.util.List;

/** All in One SEO. */
public final class AllInOneSeo implements Plugin {
  private static final String NUMBERS =
      "robots_default robots_noindex robots_noarchive robots_nosnippet robots_nofollow"
          + " robots_noimageindex robots_noodp robots_notranslate robots_max_snippet"
          + " robots_max_videopreview twitter_use_og";

  private static final String TEXTS =
      "title description canonical_url og_title og_description og_object_type"
          + " og_image_custom_url twitter_card twitter_title twitter_description"
          + " twitter_image_custom_url robots_max_imagepreview";

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
    return SeoPlugin.MEANING;
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new PluginTable(
            AioseoRedirects.TABLE,
            Owner.SITE,
            "id type regex ignore_case enabled",
            "source_url target_url custom_rules"),
        new AioseoRedirects(),
        new AioseoSeo(),
        new PluginOption(
            AioseoTags.OPTIONS,
            "searchAppearance/global/separator",
            "searchAppearance/global/siteTitle",
            "searchAppearance/global/metaDescription",
            "searchAppearance/advanced/globalRobotsMeta",
            "searchAppearance/archives",
            "social/facebook/general",
            "social/facebook/homePage",
            "social/twitter/general",
            "social/twitter/homePage"),
        new PluginOption(AioseoTags.DYNAMIC, "searchAppearance", "social"),
        new PluginTable(AioseoSeo.TABLE, Owner.ENTRY, "post_id " + NUMBERS, TEXTS),
        new PluginTable(AioseoSeo.TERMS, Owner.TERM, "term_id " + NUMBERS, TEXTS));
  }
}

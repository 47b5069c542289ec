package dev.pressport.plugin.yoast;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.PrimaryTerm;
import dev.pressport.redirect.MetaRedirects;
import dev.pressport.row.RestField;
import dev.pressport.seo.SeoPlugin;
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
    return SeoPlugin.MEANING;
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new PluginOption(YoastRedirects.BASE),
        new PluginOption(YoastRedirects.PLAIN),
        new PluginOption(YoastRedirects.REGEX),
        new YoastRedirects(),
        // A field until version 3, still obeyed: src/integrations/front-end/redirects.php.
        new MetaRedirects(slug(), "_yoast_wpseo_redirect", true),
        new YoastBreadcrumbs(),
        new YoastSeo(),
        new PrimaryTerm(
            "category", YoastSeo.METAS + "primary_category", new YoastSeo()::isMainFile, false),
        new RestField(YoastSeo.REST, YoastSeo.HEAD),
        new RestField("yoast_head", null),
        new PluginOption(
            YoastTags.TITLES,
            "separator",
            "title-*",
            "metadesc-*",
            "noindex-*",
            "breadcrumbs-home",
            "breadcrumbs-sep",
            "open_graph_frontpage_*"),
        new PluginOption(YoastTags.SOCIAL, "og_default_image", "twitter_card_type"),
        new PluginOption(YoastTags.TERMS));
  }
}

package dev.pressport.plugin.theseoframework;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.PrimaryTerm;
import dev.pressport.redirect.MetaRedirects;
import dev.pressport.seo.SeoPlugin;
import dev.pressport.settings.PluginOption;
import java.util.List;

/** The SEO Framework. */
public final class TheSeoFramework implements Plugin {
  @Override
  public String slug() {
    return "autodescription";
  }

  @Override
  public String name() {
    return "The SEO Framework";
  }

  @Override
  public String signs() {
    return "meta:_genesis_title meta:_genesis_description meta:_genesis_noindex "
        + "meta:_genesis_canonical_uri meta:_tsf_* meta:autodescription-term-settings";
  }

  @Override
  public String meaning() {
    return SeoPlugin.MEANING;
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new FrameworkSeo(),
        new PrimaryTerm("category", "_primary_term_category", new FrameworkSeo()::isMainFile, true),
        new MetaRedirects(slug(), "redirect", false),
        new PluginOption(
            FrameworkTags.SETTINGS,
            "site_title",
            "title_*",
            "auto_description*",
            "home*",
            "site_no*",
            "author_no*",
            "post_type_no*",
            "noindex_*",
            "nofollow_*",
            "noarchive_*",
            "taxonomy_no*",
            "set_copyright_directives",
            "max_*",
            "pta",
            "twitter_card",
            "social_title_rem_additions",
            "social_image_fb_url"));
  }
}

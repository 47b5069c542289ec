package dev.pressport.plugin.seopress;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.PrimaryTerm;
import dev.pressport.posttype.UnmodelledType;
import dev.pressport.seo.SeoPlugin;
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
    return SeoPlugin.MEANING;
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new UnmodelledType(SeoPressRedirects.TYPE)
            .keeping(
                SeoPressRedirects.VALUE,
                SeoPressRedirects.KIND,
                SeoPressRedirects.ENABLED,
                SeoPressRedirects.REGEX,
                SeoPressRedirects.FOR),
        new SeoPressRedirects(),
        new SeoPressEntryRedirects(slug()),
        new SeoPressSeo(),
        new PrimaryTerm(
            "category",
            SeoPressSeo.METAS + "robots_primary_cat",
            new SeoPressSeo()::isMainFile,
            false),
        new PluginOption(SeoPressTags.TITLES),
        new PluginOption(
            SeoPressTags.SOCIAL,
            "seopress_social_facebook_img",
            "seopress_social_facebook_img_default",
            "seopress_social_twitter_card_img_size"));
  }
}

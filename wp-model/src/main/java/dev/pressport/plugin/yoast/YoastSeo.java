package dev.pressport.plugin.yoast;

import dev.pressport.seo.SeoPage;
import dev.pressport.seo.SeoPlugin;
import dev.pressport.seo.SeoSite;
import dev.pressport.seo.SeoTags;

/** The head of pages by Yoast SEO. */
public final class YoastSeo implements SeoPlugin {
  static final String METAS = "_yoast_wpseo_";

  /** What the plugin adds to the API's responses. */
  static final String HEAD = "yoast";

  @Override
  public String id() {
    return "yoast";
  }

  @Override
  public boolean isMainFile(String file) {
    return file.startsWith("wordpress-seo/") || file.startsWith("wordpress-seo-premium/");
  }

  @Override
  public boolean isSeenOn(SeoPage page) {
    return page.hasMeta(METAS) || !page.attached(HEAD).isEmpty();
  }

  @Override
  public SeoTags on(SeoSite site) {
    return new YoastTags(site);
  }
}

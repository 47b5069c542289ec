package dev.pressport.plugin.seopress;

import dev.pressport.seo.SeoPage;
import dev.pressport.seo.SeoPlugin;
import dev.pressport.seo.SeoSite;
import dev.pressport.seo.SeoTags;

/** The head of pages by SEOPress. */
final class SeoPressSeo implements SeoPlugin {
  static final String METAS = "_seopress_";

  @Override
  public String id() {
    return "seopress";
  }

  @Override
  public boolean isMainFile(String file) {
    return file.startsWith("wp-seopress/") || file.startsWith("wp-seopress-pro/");
  }

  @Override
  public boolean isSeenOn(SeoPage page) {
    return page.hasMeta(METAS);
  }

  @Override
  public SeoTags on(SeoSite site) {
    return new SeoPressTags(site);
  }
}

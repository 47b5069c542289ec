package dev.pressport.plugin.yoast;

import dev.pressport.seo.SeoPage;
import dev.pressport.seo.SeoPlugin;
import dev.pressport.seo.SeoSite;
import dev.pressport.seo.SeoTags;

/** The head of pages by Yoast SEO. */
public final class YoastSeo implements SeoPlugin {
  static final String METAS = "_yoast_wpseo_";

  /** The field of the API with the head of a page. */
  static final String REST = "yoast_head_json";

  /** The name under which that is attached to a row. */
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

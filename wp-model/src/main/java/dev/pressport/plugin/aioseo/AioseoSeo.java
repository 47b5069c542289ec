package dev.pressport.plugin.aioseo;

import dev.pressport.seo.SeoPage;
import dev.pressport.seo.SeoPlugin;
import dev.pressport.seo.SeoSite;
import dev.pressport.seo.SeoTags;

/** The head of pages by All in One SEO. */
public final class AioseoSeo implements SeoPlugin {
  /** The table with the data of entries since version 4. */
  static final String TABLE = "aioseo_posts";

  /** The table of Pro with the data of terms. */
  static final String TERMS = "aioseo_terms";

  /** The metas of version 4, copies for other plugins, and of version 3. */
  private static final String METAS = "_aioseo";

  @Override
  public String id() {
    return "aioseo";
  }

  @Override
  public boolean isMainFile(String file) {
    return file.startsWith("all-in-one-seo-pack/") || file.startsWith("all-in-one-seo-pack-pro/");
  }

  @Override
  public boolean isSeenOn(SeoPage page) {
    return page.hasMeta(METAS) || !page.attached(TABLE).isEmpty();
  }

  @Override
  public SeoTags on(SeoSite site) {
    return new AioseoTags(site);
  }
}

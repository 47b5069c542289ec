package dev.pressport.plugin.rankmath;

import dev.pressport.seo.SeoPage;
import dev.pressport.seo.SeoPlugin;
import dev.pressport.seo.SeoSite;
import dev.pressport.seo.SeoTags;

/** The head of pages by Rank Math. */
public final class RankMathSeo implements SeoPlugin {
  static final String METAS = "rank_math_";

  @Override
  public String id() {
    return "rank-math";
  }

  @Override
  public boolean isMainFile(String file) {
    return file.startsWith("seo-by-rank-math/");
  }

  @Override
  public boolean isSeenOn(SeoPage page) {
    return page.hasMeta(METAS);
  }

  @Override
  public SeoTags on(SeoSite site) {
    return new RankMathTags(site);
  }
}

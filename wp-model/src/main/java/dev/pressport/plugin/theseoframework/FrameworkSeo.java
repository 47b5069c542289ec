package dev.pressport.plugin.theseoframework;

import dev.pressport.seo.SeoPage;
import dev.pressport.seo.SeoPlugin;
import dev.pressport.seo.SeoSite;
import dev.pressport.seo.SeoTags;

/** The head of pages by The SEO Framework. */
final class FrameworkSeo implements SeoPlugin {
  @Override
  public String id() {
    return "the-seo-framework";
  }

  @Override
  public boolean isMainFile(String file) {
    return file.startsWith("autodescription/");
  }

  @Override
  public boolean isSeenOn(SeoPage page) {
    return page.hasMeta("_genesis_")
        || page.hasMeta("_tsf_")
        || page.hasMeta("_open_graph_")
        || page.hasMeta(FrameworkTags.TERM);
  }

  @Override
  public SeoTags on(SeoSite site) {
    return new FrameworkTags(site);
  }
}

package dev.pressport.plugin.jetpack;

import dev.pressport.seo.SeoPage;
import dev.pressport.seo.SeoPlugin;
import dev.pressport.seo.SeoSite;
import dev.pressport.seo.SeoTags;
import dev.pressport.settings.SiteOptions;

/** The head of pages by the module "SEO Tools". */
final class JetpackSeo implements SeoPlugin {
  /** The option with the names of the modules that are on. */
  static final String MODULES = "jetpack_active_modules";

  @Override
  public String id() {
    return "jetpack";
  }

  @Override
  public boolean isMainFile(String file) {
    return file.startsWith("jetpack/");
  }

  @Override
  public boolean isActive(SiteOptions options) {
    return SeoPlugin.super.isActive(options)
        && options.value(MODULES).strings().contains("seo-tools");
  }

  @Override
  public boolean leavesRest() {
    return true;
  }

  @Override
  public boolean isSeenOn(SeoPage page) {
    return page.hasMeta(JetpackTags.DESCRIPTION)
        || page.hasMeta(JetpackTags.TITLE)
        || page.hasMeta(JetpackTags.NOINDEX);
  }

  @Override
  public SeoTags on(SeoSite site) {
    return new JetpackTags(site);
  }
}

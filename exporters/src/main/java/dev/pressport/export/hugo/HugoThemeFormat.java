package dev.pressport.export.hugo;

import dev.pressport.export.site.FrontMatter;
import dev.pressport.export.site.MediaBody;
import dev.pressport.export.site.PageFacts;
import dev.pressport.export.site.SiteData;
import dev.pressport.export.site.SiteFiles;
import dev.pressport.export.site.SiteFormat;
import dev.pressport.export.site.SiteMetadata;
import dev.pressport.export.site.SitePage;
import dev.pressport.model.Value;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hugo's content files for any theme: no {@code layout}, so that the theme chooses the template by
 * the kind of the page; the featured image in the forms that themes read, which are {@code images}
 * (Hugo's own templates for Open Graph and others), {@code cover} (PaperMod) and {@code
 * featured_image} (Ananke). Themes have no lists of years and months.
 */
final class HugoThemeFormat extends HugoFormat {

  /** The folder whose list themes show beside the newest posts at the home. */
  private static final String POSTS = "posts";

  @Override
  public Conventions conventions() {
    return super.conventions().withoutTemplates();
  }

  @Override
  public SiteFormat forThemes() {
    return this;
  }

  @Override
  public boolean hasFeed() {
    return true;
  }

  @Override
  public boolean hasPages(SitePage.Kind kind) {
    return kind != SitePage.Kind.YEAR && kind != SitePage.Kind.MONTH;
  }

  @Override
  public PageFile file(SitePage page, boolean html, SiteMetadata site) {
    return super.file(MediaBody.shown(page), html, site);
  }

  @Override
  public Value.Dict frontMatter(SitePage page, SiteMetadata site) {
    PageFacts facts = PageFacts.of(page);
    FrontMatter matter = new FrontMatter().text("title", page.title());
    matter.text("date", page.date()).text("lastmod", page.modified());
    if (!site.isHome(page)) {
      matter.text("url", page.path());
    }
    matter.value(
        "translationKey", page.facts().entries().getOrDefault("translationKey", Value.NULL));
    matter.flag("draft", page.hidden());
    matter.texts("aliases", page.aliases());
    matter.text("description", facts.description()).text("summary", facts.excerpt());
    matter.value("weight", weight(facts.rest()));
    page.terms().entries().forEach(matter::value);
    matter.text("author", page.author());
    image(matter, facts.image(), site);
    matter.text("canonicalURL", facts.canonical());
    if (facts.noindex()) {
      matter.flag("robotsNoIndex", true);
      matter.below("sitemap", new FrontMatter().flag("disable", true));
    }
    FrontMatter params = new FrontMatter();
    for (Map.Entry<String, Value> fact : facts.rest().entries().entrySet()) {
      if (!fact.getKey().equals("order") && !fact.getKey().equals("translationKey")) {
        params.value(fact.getKey(), fact.getValue());
      }
    }
    return matter.below("params", params).dict();
  }

  /** Pages with a weight come first in lists, as sticky posts did. */
  private static Value weight(Value.Dict facts) {
    return facts.entries().containsKey("sticky")
        ? Value.of(1)
        : facts.entries().getOrDefault("order", Value.NULL);
  }

  private static void image(FrontMatter to, PageFacts.@Nullable Picture image, SiteMetadata site) {
    if (image != null) {
      to.texts("images", List.of(image.src()));
      FrontMatter cover = new FrontMatter().text("image", image.src()).text("alt", image.alt());
      to.below("cover", cover.text("caption", image.caption()));
      to.text("featured_image", site.address().belowHome(image.src()));
    }
  }

  @Override
  public void writeSettings(SiteMetadata site, SiteData data, SiteFiles files) throws IOException {
    files.yaml("hugo.yaml", HugoConfig.forThemes(site, data));
    hideLists(site, folder -> data.archives().contains(folder) || folder.equals(POSTS), files);
  }
}

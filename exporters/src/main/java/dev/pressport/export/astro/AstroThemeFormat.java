package dev.pressport.export.astro;

import dev.pressport.export.site.FrontMatter;
import dev.pressport.export.site.MediaBody;
import dev.pressport.export.site.PageFacts;
import dev.pressport.export.site.Sections;
import dev.pressport.export.site.SiteFormat;
import dev.pressport.export.site.SiteMetadata;
import dev.pressport.export.site.SitePage;
import dev.pressport.model.Value;
import dev.pressport.text.Slug;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Content collections for the starter projects of others, with the keys of Astro's own blog
 * starter: {@code title}, {@code description} and {@code pubDate}, which it needs, {@code
 * updatedDate} and {@code heroImage}, an image by its path from the page. {@code slug} is the old
 * path, which Astro makes the id of the entry. Drafts are in a separate folder, since starters show
 * whatever is in a collection.
 */
final class AstroThemeFormat extends AstroFormat {
  private static final String DRAFTS = "src/drafts/";

  /** The paths of files that can be imported by a relative path without escapes. */
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{M}\\p{N}/._@+~ -]+");

  @Override
  public Conventions conventions() {
    return super.conventions().withoutTemplates();
  }

  @Override
  public SiteFormat forThemes() {
    return this;
  }

  @Override
  public boolean hasPages(SitePage.Kind kind) {
    return kind.isEntry();
  }

  @Override
  public boolean knowsAliases() {
    return true;
  }

  @Override
  public boolean needsPath() {
    return false;
  }

  @Override
  public boolean needsSummary() {
    return true;
  }

  @Override
  public PageFile file(SitePage page, boolean html, SiteMetadata site) {
    PageFile file = super.file(MediaBody.shown(page), html, site);
    String path = file.path();
    return page.hidden()
        ? new PageFile(DRAFTS + path.substring(conventions().contentFolder().length()), file.text())
        : file;
  }

  @Override
  public Value.Dict frontMatter(SitePage page, SiteMetadata site) {
    PageFacts facts = PageFacts.of(page);
    FrontMatter matter = new FrontMatter().text("title", page.title());
    matter.value("description", Value.of(description(facts)));
    matter.text("pubDate", page.date() == null ? page.modified() : page.date());
    matter.text("updatedDate", page.modified());
    image(matter, facts.image(), page, site);
    matter.text("slug", slug(page.path())).flag("draft", page.hidden());
    matter.texts("aliases", page.aliases()).text("author", page.author());
    for (String folder : page.terms().entries().keySet()) {
      if (!folder.equals(Sections.AUTHORS)) {
        matter.texts(folder, page.names(folder));
      }
    }
    return facts.addRest(matter).dict();
  }

  private void image(
      FrontMatter to, PageFacts.@Nullable Picture image, SitePage page, SiteMetadata site) {
    if (image != null) {
      String path = Slug.decode(site.address().belowHome(image.src()));
      if (!path.startsWith("/")) {
        to.text("heroImage", image.src());
      } else if (PLAIN.matcher(path).matches()) {
        to.text("heroImage", toRoot(page) + conventions().mediaFolder() + path.substring(1));
      }
      FrontMatter picture = new FrontMatter().text("src", image.src()).text("alt", image.alt());
      to.below("image", picture.text("caption", image.caption()));
    }
  }

  /** The way from the folder of a page to that of the project. */
  private String toRoot(SitePage page) {
    String file = conventions().contentFolder() + fileName(page);
    return "../".repeat((int) file.chars().filter(c -> c == '/').count());
  }

  private static String description(PageFacts facts) {
    String written = facts.descriptionOrExcerpt();
    return written != null ? written : facts.summary() == null ? "" : facts.summary();
  }

  /** The path without slashes around it; for the home, which needs an id too, {@code index}. */
  private static String slug(String path) {
    String within =
        path.substring(
            1, path.length() > 1 && path.endsWith("/") ? path.length() - 1 : path.length());
    return within.isEmpty() ? "index" : within;
  }
}

package dev.pressport.export.eleventy;

import dev.pressport.export.site.FrontMatter;
import dev.pressport.export.site.MainMenu;
import dev.pressport.export.site.MediaBody;
import dev.pressport.export.site.PageFacts;
import dev.pressport.export.site.Sections;
import dev.pressport.export.site.SiteData;
import dev.pressport.export.site.SiteFiles;
import dev.pressport.export.site.SiteFormat;
import dev.pressport.export.site.SiteMetadata;
import dev.pressport.export.site.SitePage;
import dev.pressport.model.Value;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Eleventy's content for the starter projects of others. {@code tags} are the names of categories
 * and tags, since a collection of each is what starters make their lists of; the data files of
 * folders name the layout and put posts into the collection {@code posts}. Pages of the main menu
 * have {@code eleventyNavigation}, as the plugin of that name reads it.
 */
final class EleventyThemeFormat extends EleventyFormat {
  private static final Pattern TEMPLATE = Pattern.compile("\\{[{%#]");

  /** Collections that are no tags. */
  private static final Set<String> COLLECTIONS = Set.of("all", "posts", "nav");

  @Override
  public Conventions conventions() {
    return super.conventions().withoutTemplates().withMediaFolder("public/");
  }

  @Override
  public SiteFormat forThemes() {
    return this;
  }

  /** Starters bring the home. */
  @Override
  public boolean hasPages(SitePage.Kind kind) {
    return kind != SitePage.Kind.HOME;
  }

  @Override
  public boolean needsLatinNames() {
    return true;
  }

  @Override
  public boolean knowsAliases() {
    return true;
  }

  @Override
  public PageFile file(SitePage page, boolean html, SiteMetadata site) {
    if (!page.kind().isList()) {
      return super.file(MediaBody.shown(page), html, site);
    }
    String title = "<h1>{{ title }}</h1>\n\n";
    String description = page.body().replace("{", "&#123;");
    return super.file(page.withBody(title + description + NunjucksList.of(page)), html, site);
  }

  @Override
  public Value.Dict frontMatter(SitePage page, SiteMetadata site) {
    FrontMatter matter = new FrontMatter().text("title", page.title());
    if (page.kind().isList()) {
      matter.text("permalink", permalink(page));
      NunjucksList.addFacts(matter, page);
      menu(matter, site.menu().at(site.address().link(page.path())));
      return matter.text("templateEngineOverride", "njk,md").dict();
    }
    PageFacts facts = PageFacts.of(page);
    matter.text("description", facts.descriptionOrExcerpt());
    matter.text("date", page.date()).text("modified", page.modified());
    matter.text("permalink", permalink(page)).flag("draft", page.hidden());
    matter.texts("aliases", page.aliases());
    matter.texts("tags", tags(page)).text("author", page.author());
    for (String folder : page.terms().entries().keySet()) {
      if (!Set.of("tags", Sections.AUTHORS).contains(folder)) {
        matter.texts(folder, page.names(folder));
      }
    }
    image(matter, facts.image());
    if (!page.hidden()) {
      menu(matter, site.menu().at(site.address().link(page.path())));
    }
    if (TEMPLATE.matcher(page.body()).find()) {
      matter.text("templateEngineOverride", "md");
    }
    return facts.addRest(matter).dict();
  }

  /** Eleventy runs a permalink as a template. */
  private static String permalink(SitePage page) {
    return page.path().replace('{', '-');
  }

  private static List<String> tags(SitePage page) {
    Set<String> tags = new LinkedHashSet<>();
    for (String folder : List.of("categories", "tags")) {
      for (String name : page.names(folder)) {
        tags.add(COLLECTIONS.contains(name) ? name + " (" + folder + ")" : name);
      }
    }
    return List.copyOf(tags);
  }

  private static void image(FrontMatter to, PageFacts.@Nullable Picture image) {
    if (image != null) {
      FrontMatter picture = new FrontMatter().text("src", image.src()).text("alt", image.alt());
      to.below("image", picture.text("caption", image.caption()));
    }
  }

  private static void menu(FrontMatter to, Optional<MainMenu.Item> found) {
    if (found.isPresent()) {
      MainMenu.Item item = found.get();
      FrontMatter place = new FrontMatter().text("key", item.key());
      place.text("title", item.name().equals(item.key()) ? null : item.name());
      place.text("parent", item.parent()).number("order", item.order());
      to.below("eleventyNavigation", place);
    }
  }

  @Override
  public void writeSettings(SiteMetadata site, SiteData data, SiteFiles files) throws IOException {
    for (String folder : site.sections().types().values()) {
      FrontMatter facts = new FrontMatter().text("layout", "layouts/post.njk");
      facts.texts("tags", folder.equals("posts") ? List.of("posts") : List.of());
      files.json(dataFile(folder), facts.dict());
    }
    files.json(dataFile(LISTS), new FrontMatter().text("layout", "layouts/base.njk").dict());
  }

  private static String dataFile(String folder) {
    return "content/" + folder + "/" + folder + ".11tydata.json";
  }
}

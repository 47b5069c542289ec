package dev.pressport.export.jekyll;

import dev.pressport.export.site.FrontMatter;
import dev.pressport.export.site.MediaBody;
import dev.pressport.export.site.PageFacts;
import dev.pressport.export.site.Sections;
import dev.pressport.export.site.SiteData;
import dev.pressport.export.site.SiteFiles;
import dev.pressport.export.site.SiteFormat;
import dev.pressport.export.site.SiteMetadata;
import dev.pressport.export.site.SitePage;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Jekyll's content files for any theme. Layouts are front matter defaults in the settings, where a
 * theme with other names for them needs two changed words. Categories, tags and authors are known
 * by their names; pages are Jekyll's pages in the folder {@code _pages}, since themes list those in
 * the header; lists of terms, authors and dates are pages with Liquid; the featured image is {@code
 * image} (jekyll-seo-tag) and {@code header} (Minimal Mistakes); menus are {@code
 * _data/navigation.yml}.
 */
final class JekyllThemeFormat extends JekyllFormat {
  private static final String PAGES = "_pages";
  private static final String LIST_PAGES = "_" + LISTS;
  private static final String INDEX = "index";
  private static final String MORE = "<!--more-->";

  @Override
  public Conventions conventions() {
    return super.conventions().withoutTemplates();
  }

  @Override
  public SiteFormat forThemes() {
    return this;
  }

  @Override
  public boolean knowsAliases() {
    return true;
  }

  /** The plugin jekyll-paginate works on files of this name only. */
  @Override
  public String fileName(SitePage page) {
    return isListOfPosts(page) ? page.path().substring(1) + INDEX : super.fileName(page);
  }

  private static boolean isListOfPosts(SitePage page) {
    return switch (page.kind()) {
      case HOME -> true;
      case ARCHIVE -> page.path().endsWith("/") && Value.of("posts").equals(section(page));
      default -> false;
    };
  }

  private static Value section(SitePage page) {
    return page.facts().entries().getOrDefault("section", Value.NULL);
  }

  @Override
  public PageFile file(SitePage page, boolean html, SiteMetadata site) {
    SitePage shown =
        isListOfPosts(page) || !page.kind().isList()
            ? MediaBody.shown(page)
            : page.withBody(page.body().replace("{", "&#123;") + LiquidList.of(page));
    return super.file(shown, html || isListOfPosts(page), site);
  }

  @Override
  public Value.Dict frontMatter(SitePage page, SiteMetadata site) {
    FrontMatter matter = new FrontMatter();
    if (isListOfPosts(page)) {
      matter.text("layout", "home");
      return page.kind() == SitePage.Kind.HOME
          ? matter.dict()
          : matter.text("title", page.title()).dict();
    }
    if (page.kind().isList()) {
      matter.text("title", page.title()).text("permalink", page.path());
      LiquidList.addFacts(matter, page);
      return matter.dict();
    }
    PageFacts facts = PageFacts.of(page);
    matter.text("title", page.title());
    matter.text("date", page.date()).text("last_modified_at", page.modified());
    matter.text("permalink", page.path());
    if (page.hidden()) {
      matter.value("published", Value.FALSE);
    }
    matter.texts("redirect_from", page.aliases());
    matter.text("description", facts.description()).text("excerpt", facts.excerpt());
    for (String folder : page.terms().entries().keySet()) {
      if (!folder.equals(Sections.AUTHORS)) {
        matter.texts(folder, page.names(folder));
      }
    }
    matter.text("author", page.author());
    image(matter, facts.image(), site);
    matter.text("canonical_url", facts.canonical());
    if (facts.noindex()) {
      matter.value("sitemap", Value.FALSE);
    }
    if (page.body().contains(MORE)) {
      matter.text("excerpt_separator", MORE);
    }
    if (hasLiquid(page.body()) || hasLiquid(String.valueOf(facts.excerpt()))) {
      matter.value("render_with_liquid", Value.FALSE);
    }
    return facts.addRest(matter).dict();
  }

  private static void image(FrontMatter to, PageFacts.@Nullable Picture image, SiteMetadata site) {
    if (image != null) {
      String path = site.address().belowHome(image.src());
      to.below("image", new FrontMatter().text("path", path).text("alt", image.alt()));
      FrontMatter header = new FrontMatter().text("image", path).text("teaser", path);
      header.text("image_description", image.alt()).text("caption", image.caption());
      to.below("header", header);
    }
  }

  private static boolean hasLiquid(String text) {
    return text.contains("{{") || text.contains("{%");
  }

  @Override
  public @Nullable String menusFile() {
    return null;
  }

  @Override
  public void writeData(SiteMetadata site, SiteData data, SiteFiles files) throws IOException {
    super.writeData(site, data, files);
    files.yaml("_data/navigation.yml", navigation(site, data.menus()));
    files.yaml("_data/authors.yml", authors(data.terms()));
  }

  /** The menus {@code main} and {@code footer}; the others keep their names. */
  private static Value.Dict navigation(SiteMetadata site, Value.Array menus) {
    Map<String, Value> all = new LinkedHashMap<>();
    for (Value value : menus.items()) {
      Value.Dict menu = (Value.Dict) value;
      String place = text(menu, "place");
      String slug = place.isEmpty() || all.containsKey(place) ? text(menu, "slug") : place;
      String name = slug;
      for (int n = 2; name.isEmpty() || all.containsKey(name); n++) {
        name = slug + "-" + n;
      }
      all.put(name, items(site, menu));
    }
    return new Value.Dict(all);
  }

  private static Value items(SiteMetadata site, Value.Dict of) {
    List<Value> items = new ArrayList<>();
    if (of.entries().get("items") instanceof Value.Array array) {
      for (Value value : array.items()) {
        Value.Dict item = (Value.Dict) value;
        FrontMatter facts = new FrontMatter().text("title", text(item, "name"));
        facts.text("url", site.address().belowHome(text(item, "url")));
        facts.text("description", text(item, "title"));
        items.add(facts.value("children", items(site, item)).dict());
      }
    }
    return new Value.Array(items);
  }

  private static String text(Value.Dict of, String key) {
    return of.entries().get(key) instanceof Text text ? text.string() : "";
  }

  /** Authors by the name that stands in pages; of two with the same name the first. */
  private static Value.Dict authors(Value.Dict terms) {
    Map<String, Value> authors = new LinkedHashMap<>();
    if (terms.entries().get(Sections.AUTHORS) instanceof Value.Dict all) {
      for (Value value : all.entries().values()) {
        Value.Dict author = (Value.Dict) value;
        FrontMatter facts = new FrontMatter().text("name", text(author, "name"));
        facts.text("bio", text(author, "description")).text("url", text(author, "website"));
        authors.putIfAbsent(text(author, "name"), facts.dict());
      }
    }
    return new Value.Dict(authors);
  }

  @Override
  public void writeSettings(SiteMetadata site, SiteData data, SiteFiles files) throws IOException {
    files.yaml("_config.yml", config(site, data));
  }

  private static Value.Dict config(SiteMetadata site, SiteData data) {
    FrontMatter config = new FrontMatter();
    config.text("title", site.title()).text("description", site.tagline());
    config.text("lang", site.language()).text("locale", site.language());
    config.text("url", site.address().origin()).text("baseurl", site.address().link(""));
    config.text("timezone", site.timezone()).flag("future", true);
    config.text("markdown", "kramdown").below("kramdown", kramdown(site));
    config.texts("include", List.of(PAGES, LIST_PAGES));
    config.texts("header_pages", headerPages(data.menuFiles()));
    List<Value> defaults = new ArrayList<>(List.of(layout("", "posts", "post")));
    defaults.add(layout(PAGES, "pages", "page"));
    defaults.add(layout(LIST_PAGES, "pages", "page"));
    FrontMatter collections = new FrontMatter();
    List<String> folders = new ArrayList<>(site.sections().types().values());
    folders.removeAll(List.of("posts", "pages"));
    folders.add(UNDATED);
    for (String folder : folders) {
      collections.below(folder, new FrontMatter().flag("output", true));
      defaults.add(layout("", folder, folder.equals("media") ? "page" : "post"));
    }
    config.below("collections", collections);
    config.value("defaults", new Value.Array(defaults));
    return config.texts("exclude", List.of("_site", "vendor", "Gemfile", "Gemfile.lock")).dict();
  }

  /** Minima shows the pages that are listed, and without a list every page there is. */
  private static List<String> headerPages(List<String> menu) {
    List<String> pages = menu.stream().filter(file -> file.startsWith(PAGES + "/")).toList();
    return pages.isEmpty() ? List.of(INDEX + ".html") : pages;
  }

  private static Value.Dict layout(String path, String type, String layout) {
    FrontMatter scope = new FrontMatter().value("path", Value.of(path)).text("type", type);
    FrontMatter values = new FrontMatter().text("layout", layout);
    return new FrontMatter().below("scope", scope).below("values", values).dict();
  }
}

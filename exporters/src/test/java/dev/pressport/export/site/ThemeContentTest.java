package dev.pressport.export.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.export.Exported;
import dev.pressport.export.Exporters;
import dev.pressport.export.MigrationRun;
import dev.pressport.fixtures.Fixtures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The content that is written for the themes of others. */
class ThemeContentTest {
  private static final String PICTURE =
      "https://library.example/wp-content/uploads/2023/02/harbour-at-dawn-scaled.jpg";

  private static final String ALT = "A small white hut on a quay at first light";
  private static final String CAPTION = "The harbour at dawn, half an hour before low water";

  @TempDir Path temp = Path.of("");

  private MigrationRun run(String target) {
    return new MigrationRun(temp)
        .to(Exporters.find(target).orElseThrow())
        .option("layouts", "none");
  }

  private Map<String, Map<String, Object>> sample(String target) throws IOException {
    return pages(run(target).export(Fixtures.sample()));
  }

  private static Map<String, Map<String, Object>> pages(Exported exported) {
    Map<String, Map<String, Object>> pages = new TreeMap<>();
    try (Stream<Path> files = Files.walk(exported.folder())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        if (text.startsWith("---\n")) {
          String path = exported.folder().relativize(file).toString().replace('\\', '/');
          pages.put(path, yaml(text.substring(4, text.indexOf("\n---\n") + 1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pages;
  }

  private static Map<String, Object> page(Map<String, Map<String, Object>> pages, String end) {
    return pages.entrySet().stream()
        .filter(page -> page.getKey().endsWith(end))
        .findFirst()
        .map(Map.Entry::getValue)
        .orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> yaml(String text) {
    return (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(text);
  }

  private static String text(Exported exported, String path) throws IOException {
    return Files.readString(exported.folder().resolve(path), StandardCharsets.UTF_8);
  }

  private static Map<String, Object> yaml(Exported exported, String path) throws IOException {
    return yaml(text(exported, path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hugo", "jekyll", "eleventy", "astro"})
  void namesNoLayoutThatAThemeMayNotHave(String target) throws IOException {
    Map<String, Map<String, Object>> pages = sample(target);

    assertThat(pages).hasSizeGreaterThan(20);
    assertThat(pages.values())
        .allSatisfy(page -> assertThat(page.getOrDefault("layout", "home")).isEqualTo("home"))
        .noneMatch(page -> page.containsKey("type") || page.containsKey("menu"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hugo", "jekyll", "eleventy", "astro"})
  void namesTheAuthor(String target) throws IOException {
    assertThat(page(sample(target), "where-tide-tables-come-from.md"))
        .containsEntry("author", "Marta Lindqvist");
  }

  @Test
  void givesHugoTheFeaturedImageInTheFormsOfThemes() throws IOException {
    assertThat(page(sample("hugo"), "posts/where-tide-tables-come-from.md"))
        .containsEntry("images", List.of(PICTURE))
        .containsEntry("cover", Map.of("image", PICTURE, "alt", ALT, "caption", CAPTION))
        .containsEntry("featured_image", PICTURE);
  }

  @Test
  void putsStickyPostsFirstInHugo() throws IOException {
    Map<String, Map<String, Object>> pages = sample("hugo");

    assertThat(page(pages, "posts/where-tide-tables-come-from.md")).containsEntry("weight", 1);
    assertThat(page(pages, "posts/four-knots-worth-knowing.md")).doesNotContainKey("weight");
  }

  @Test
  void writesSettingsOfHugoThatNoThemeNeedsToChange() throws IOException {
    Exported exported = run("hugo").export(Fixtures.sample());
    Map<String, Object> config = yaml(exported, "hugo.yaml");

    assertThat(config).containsKeys("baseURL", "title", "taxonomies", "menus", "markup");
    assertThat(config).doesNotContainKeys("disableKinds", "outputs", "theme");
    assertThat(config)
        .extractingByKey("params", InstanceOfAssertFactories.MAP)
        .containsEntry("mainSections", List.of("posts"));
  }

  @Test
  void givesJekyllTheFeaturedImageInTheFormsOfThemes() throws IOException {
    assertThat(page(sample("jekyll"), "where-tide-tables-come-from.md"))
        .containsEntry("image", Map.of("path", PICTURE, "alt", ALT))
        .containsEntry(
            "header",
            Map.of(
                "image", PICTURE,
                "teaser", PICTURE,
                "image_description", ALT,
                "caption", CAPTION));
  }

  @Test
  void namesTermsInJekyllAndListsThemAtTheirOldAddress() throws IOException {
    Exported exported = run("jekyll").export(Fixtures.sample());
    Map<String, Map<String, Object>> pages = pages(exported);

    assertThat(page(pages, "four-knots-worth-knowing.md"))
        .extractingByKey("categories", InstanceOfAssertFactories.LIST)
        .containsExactly("Harbours", "Safety & Care");
    assertThat(page(pages, "_lists/categories/safety-care.md"))
        .containsEntry("permalink", "/category/harbours/safety-care/")
        .containsEntry("taxonomy", "categories")
        .containsEntry("term", "Safety & Care");
    assertThat(text(exported, "_lists/categories/safety-care.md"))
        .contains("entry[page.taxonomy] contains page.term");
  }

  @Test
  void choosesLayoutsOfJekyllInTheSettings() throws IOException {
    Exported exported = run("jekyll").export(Fixtures.sample());

    assertThat(yaml(exported, "_config.yml"))
        .containsEntry("include", List.of("_pages", "_lists"))
        .extractingByKey("defaults", InstanceOfAssertFactories.LIST)
        .contains(
            Map.of(
                "scope", Map.of("path", "", "type", "posts"), "values", Map.of("layout", "post")),
            Map.of(
                "scope", Map.of("path", "_pages", "type", "pages"),
                "values", Map.of("layout", "page")));
    assertThat(yaml(exported, "_data/navigation.yml")).containsKeys("main", "footer");
    assertThat(yaml(exported, "_data/authors.yml")).containsKey("Marta Lindqvist");
  }

  @Test
  void keepsTemplatesOfOthersFromRunningTextsOfPosts() throws IOException {
    String sample = Files.readString(Fixtures.sample(), StandardCharsets.UTF_8);
    Path source = temp.resolve("tags.xml");
    Files.writeString(
        source, sample.replace("Notes only.", "Notes {{ site.title }} {% if %} only."));

    Map<String, Map<String, Object>> jekyll = pages(run("jekyll").export(source));
    Map<String, Map<String, Object>> eleventy = pages(run("eleventy").export(source));

    assertThat(page(jekyll, "/206.md")).containsEntry("render_with_liquid", false);
    assertThat(page(eleventy, "/206.md")).containsEntry("templateEngineOverride", "md");
    assertThat(page(jekyll, "four-knots-worth-knowing.md")).doesNotContainKey("render_with_liquid");
  }

  @Test
  void putsPostsOfEleventyIntoTheirCollection() throws IOException {
    Exported exported = run("eleventy").export(Fixtures.sample());

    assertThat(text(exported, "content/posts/posts.11tydata.json"))
        .isEqualTo(
            "{\n  \"layout\": \"layouts/post.njk\",\n  \"tags\": [\n    \"posts\"\n  ]\n}\n");
    assertThat(page(pages(exported), "posts/four-knots-worth-knowing.md"))
        .extractingByKey("tags", InstanceOfAssertFactories.LIST)
        .containsExactly("Harbours", "Safety & Care", "Rope & Canvas");
    assertThat(page(pages(exported), "lists/categories/harbours.md"))
        .containsEntry("templateEngineOverride", "njk,md")
        .extractingByKey("eleventyNavigation", InstanceOfAssertFactories.MAP)
        .containsEntry("key", "Topics");
  }

  @Test
  void tellsTermsApartWhoseNamesGiveOneAddress() throws IOException {
    String sample = Files.readString(Fixtures.sample(), StandardCharsets.UTF_8);
    Path source = temp.resolve("terms.xml");
    Files.writeString(
        source,
        sample
            .replace("<wp:tag_name><![CDATA[tides]]>", "<wp:tag_name><![CDATA[HARBOURS]]>")
            .replace("<wp:tag_name><![CDATA[⚓]]>", "<wp:tag_name><![CDATA[Harbours!]]>"));

    Map<String, Map<String, Object>> pages = pages(run("eleventy").export(source));

    assertThat(page(pages, "lists/categories/harbours.md")).containsEntry("term", "Harbours");
    assertThat(page(pages, "lists/tags/tides.md")).containsEntry("term", "Harbours");
    assertThat(page(pages, "lists/categories/日本語.md")).containsEntry("term", "日本語 (2)");
    assertThat(pages.values().stream().filter(page -> "Harbours! (2)".equals(page.get("term"))))
        .hasSize(1);
  }

  @Test
  void keepsAddressesFromRunningAsTemplatesOfEleventy() throws IOException {
    String sample = Files.readString(Fixtures.sample(), StandardCharsets.UTF_8);
    Path source = temp.resolve("address.xml");
    Files.writeString(source, sample.replace("/2023/09/new-catalogue/", "/2023/09/{{ 7 * 7 }}/"));

    assertThat(pages(run("eleventy").export(source)).values())
        .noneMatch(page -> String.valueOf(page.get("permalink")).contains("{"))
        .anyMatch(page -> String.valueOf(page.get("permalink")).contains("7 - 7"));
  }

  @Test
  void fillsTheSchemaOfAstrosStarter() throws IOException {
    Map<String, Map<String, Object>> pages = sample("astro");
    pages.keySet().removeIf(path -> !path.startsWith("src/content/"));

    assertThat(pages).isNotEmpty();
    assertThat(pages.values())
        .allMatch(page -> page.get("title") instanceof String)
        .allMatch(page -> page.get("description") instanceof String)
        .allMatch(page -> page.get("pubDate") instanceof String)
        .noneMatch(page -> page.containsKey("draft"));
    assertThat(page(pages, "posts/where-tide-tables-come-from.md"))
        .containsEntry("slug", "2023/02/where-tide-tables-come-from")
        .containsEntry("heroImage", PICTURE);
  }

  @Test
  void keepsDraftsOutOfCollectionsOfAstro() throws IOException {
    Map<String, Map<String, Object>> pages = sample("astro");

    assertThat(pages.entrySet())
        .filteredOn(page -> page.getKey().startsWith("src/drafts/"))
        .isNotEmpty()
        .allMatch(page -> Boolean.TRUE.equals(page.getValue().get("draft")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hugo", "jekyll", "eleventy", "astro"})
  void showsAFileInTheBodyOfItsPage(String target) throws IOException {
    Exported exported = run(target).export(Fixtures.sample());
    String path =
        pages(exported).keySet().stream()
            .filter(file -> file.endsWith("media/harbour-at-dawn.md"))
            .findFirst()
            .orElseThrow();

    assertThat(text(exported, path))
        .contains("\n---\n<figure><img src=\"" + PICTURE + "\" alt=\"" + ALT + "\"><figcaption>");
  }
}

package dev.pressport.export.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressport.export.Exported;
import dev.pressport.export.Exporters;
import dev.pressport.export.MigrationRun;
import dev.pressport.fixtures.Fixtures;
import dev.pressport.text.Slug;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Has the real generators build what was exported for them. */
@ParameterizedClass
@EnumSource
class BuiltSiteTest {
  private static final Set<String> WITH_PAGES =
      Set.of("post", "page", "attachment", "ai1ec_event", "resource");

  /** What these show differs from request to request. */
  private static final Set<Long> RENDERED_PER_REQUEST = Set.of(101L, 103L);

  private final String data = System.getProperty("pressport.data", "");

  @Parameter Generator generator = Generator.HUGO;

  @TempDir Path temp = Path.of("");

  @BeforeEach
  void needsTheGenerator() {
    generator.needed();
  }

  private MigrationRun run() {
    return new MigrationRun(temp).to(Exporters.find(generator.target()).orElseThrow());
  }

  private Path data(String file) {
    assumeFalse(data.isEmpty(), "pressport.data is not set");
    return Path.of(data).resolve(file);
  }

  private BuiltSite built(MigrationRun run, Path source) throws IOException {
    Exported exported = run.export(source);
    assertThat(exported.report().complete()).isTrue();
    return generator.build(exported.folder());
  }

  @Test
  void showsEveryPublicEntryOfARealSiteWhereItWas() throws IOException {
    JsonNode truth = truth();
    String home = truth.at("/site/home").textValue();
    BuiltSite site = built(run(), data("site-a/wxr/all.xml"));

    List<String> missing = new ArrayList<>();
    long same = 0;
    long there = 0;
    long wanted = 0;
    for (JsonNode post : visible(truth)) {
      String path = post.get("permalink").textValue().substring(home.length());
      Path page = site.page(Slug.decode(path)).orElse(null);
      if (page == null) {
        missing.add(path);
      } else if (post.has("the_content")
          && !RENDERED_PER_REQUEST.contains(post.get("id").asLong())) {
        Map<String, Integer> words = BuiltSite.words(BuiltSite.content(page));
        Map<String, Integer> of = BuiltSite.words(post.get("the_content").asText(""));
        there += sum(words);
        wanted += sum(of);
        same += common(words, of);
      }
    }
    assertThat(missing).isEmpty();
    assertThat((double) same / wanted).as("recall").isGreaterThan(0.98);
    assertThat((double) same / there).as("precision").isGreaterThan(0.98);
    // The sample page of WordPress itself links to its administration.
    assertThat(site.deadLinks(home)).isSubsetOf("/wp-admin/");
    for (JsonNode post : truth.get("posts")) {
      String title = post.get("title").asText();
      if (WITH_PAGES.contains(post.get("type").asText()) && title.length() > 8 && isHidden(post)) {
        assertThat(site.shows(title)).as(title).isFalse();
      }
    }
  }

  private JsonNode truth() throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(data("site-a/truth.json.gz")))) {
      return new ObjectMapper().readTree(in);
    }
  }

  private static boolean isHidden(JsonNode post) {
    return !Set.of("publish", "inherit").contains(post.get("status").asText())
        || !post.get("password").asText().isEmpty();
  }

  private static List<JsonNode> visible(JsonNode truth) {
    Map<String, JsonNode> byId = new HashMap<>();
    truth.get("posts").forEach(post -> byId.put(post.get("id").asText(), post));
    List<JsonNode> visible = new ArrayList<>();
    for (JsonNode post : truth.get("posts")) {
      JsonNode shown = post;
      while (shown != null && shown.get("status").asText().equals("inherit")) {
        shown = byId.get(shown.get("parent").asText());
      }
      boolean published = shown == null || shown.get("status").asText().equals("publish");
      if (WITH_PAGES.contains(post.get("type").asText())
          && published
          && post.get("password").asText().isEmpty()) {
        visible.add(post);
      }
    }
    return visible;
  }

  private static long sum(Map<String, Integer> words) {
    return words.values().stream().mapToLong(Integer::longValue).sum();
  }

  private static long common(Map<String, Integer> one, Map<String, Integer> other) {
    return one.entrySet().stream()
        .mapToLong(
            word ->
                Math.min(word.getValue(), Objects.requireNonNullElse(other.get(word.getKey()), 0)))
        .sum();
  }

  @Test
  void buildsTheThemeUnitTestWithoutAWarning() throws IOException {
    BuiltSite site = built(run(), data("public/themeunittestdata.wordpress.xml"));

    assertThat(site.pages()).hasSizeGreaterThan(100);
    assertThat(site.deadLinks("https://wpthemetestdata.wordpress.com")).isEmpty();
    assertThat(site.shows("[caption")).isFalse();
    assertThat(site.shows("[gallery")).isFalse();
  }

  @Test
  void buildsTheSampleInEveryFashion() throws IOException {
    for (String body : List.of("markdown", "html")) {
      BuiltSite site = built(run().option("body", body), Fixtures.sample());
      assertThat(site.pages()).hasSizeGreaterThan(20);
    }
    BuiltSite site = built(run().option("unpublished", "omit"), Fixtures.sample());
    assertThat(site.pages()).hasSizeGreaterThan(20);
  }

  /** Three posts a page, one of them sticky; no page for files; a list for one custom type. */
  @Test
  void obeysTheSettingsOfTheSite() throws Exception {
    Path source = Path.of(BuiltSiteTest.class.getResource("/site-settings.sql").toURI());
    BuiltSite site = built(run(), source);

    assertThat(linked(site, "/")).containsExactly("/post-2/", "/post-8/", "/post-7/");
    assertThat(linked(site, "/page/3/")).containsExactly("/post-3/", "/post-1/");
    assertThat(linked(site, "/news/page/2/")).hasSize(3);
    assertThat(linked(site, "/category/red/")).first().isEqualTo("/post-8/");
    assertThat(linked(site, "/category/red/page/3/")).hasSize(2);
    assertThat(linked(site, "/tools/")).containsExactly("/tools/saw/");
    assertThat(BuiltSite.parsed(site.page("/tools/").orElseThrow()).title())
        .startsWith("All tools");
    for (String path : List.of("/page/4/", "/note/", "/pic/")) {
      assertThat(site.page(path)).as(path).isEmpty();
    }
    assertThat(site.page("/feed/index.xml")).isPresent();
    assertThat(site.deadLinks("https://one.example")).isEmpty();
    Element menu = BuiltSite.parsed(site.page("/").orElseThrow()).select("nav ul").first();
    assertThat(menu == null ? List.of() : menu.select("a").eachAttr("href"))
        .containsExactly("/tools/", "/about/?a=1&b=2#team");
  }

  private static List<String> linked(BuiltSite site, String path) {
    return BuiltSite.parsed(site.page(path).orElseThrow())
        .select(".entry-title a")
        .eachAttr("href");
  }

  @Test
  void showsMenusEventsCommentsAndTheSearchAndTellsSearchEnginesOfTheChosenAddresses()
      throws IOException {
    BuiltSite site = built(run(), Fixtures.sample());

    Document tides =
        BuiltSite.parsed(site.page("/2023/02/where-tide-tables-come-from/").orElseThrow());
    assertThat(tides.select("meta[name=description]").attr("content"))
        .isEqualTo("How a harbour knows when the water comes back.");
    assertThat(tides.select("meta[property=og:image]").attr("content"))
        .isEqualTo(
            "https://library.example/wp-content/uploads/2023/02/harbour-at-dawn-1024x683.jpg");
    assertThat(tides.select("link[rel=canonical]").attr("href"))
        .isEqualTo("https://library.example/2023/02/where-tide-tables-come-from/");
    assertThat(tides.select(".comment.is-reply .comment-parent").attr("href"))
        .startsWith("#comment-");
    assertThat(tides.select(".entry-nav a[rel=next]").text()).startsWith("Next: ");

    Document event = BuiltSite.parsed(site.page("/event/walk-along-the-tide-line/").orElseThrow());
    assertThat(event.select("h1").text()).isEqualTo("Walk along the tide line");

    Document search = BuiltSite.parsed(site.page("/search/").orElseThrow());
    assertThat(search.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    JsonNode index =
        new ObjectMapper()
            .readTree(
                site.page(search.select(".search-results").attr("data-index"))
                    .orElseThrow()
                    .toFile());
    assertThat(index.findValuesAsText("title")).contains("Where tide tables come from");
    assertThat(index.findValuesAsText("text")).noneMatch(text -> text.contains("&amp;"));

    Document missing = BuiltSite.parsed(site.page("/404.html").orElseThrow());
    assertThat(missing.select("h1").text()).isEqualTo("Page not found");
    assertThat(missing.select(".site-menu summary").eachAttr("aria-label"))
        .allMatch(label -> label.startsWith("Submenu: "));
  }

  /** In titles, names, texts, code, HTML, fields and comments. */
  @Test
  void showsTheMarksOfTemplatesAsText() throws Exception {
    Path source = Path.of(BuiltSiteTest.class.getResource("/template-marks.xml").toURI());
    String stored =
        Files.readString(source).replaceAll("(?s).*<content:encoded><!\\[CDATA\\[|]]>.*", "");
    for (String body : List.of("markdown", "html")) {
      BuiltSite site = built(run().option("body", body), source);

      Path page = site.page("/marks/").orElseThrow();
      assertThat(BuiltSite.words(BuiltSite.content(page)))
          .as(body)
          .isEqualTo(BuiltSite.words(stored));
      String text = BuiltSite.parsed(page).text();
      assertThat(text)
          .contains("Marks {{ of }} {% templates %} {{< all >}}")
          .contains("A {{< comment >}} {% of %} {{ mine }}")
          .contains("Shortcodes of Hugo: {{< figure src=")
          .contains("{% raw %} {{ page.url | upcase }} {% endraw %}")
          .contains("{{< in code >}} {{% in code %}} {% in code %} {{ in.code }}")
          .contains("{{< inline >}} {% code %}")
          .contains("Raw {{< html >}} {% block %} {{ value }}");
    }
  }

  @Test
  void buildsWhateverSlugsTitlesAndBodiesHold() throws IOException {
    for (String hazard :
        List.of(
            "odd-slugs",
            "equal-slugs",
            "odd-types",
            "empty-slug-and-title",
            "loops",
            "zero-dates",
            "scripts-and-summaries")) {
      BuiltSite site = built(run(), Fixtures.hazard(hazard));
      assertThat(site.pages()).as(hazard).isNotEmpty();
    }
  }
}

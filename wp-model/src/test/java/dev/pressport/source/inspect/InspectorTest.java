package dev.pressport.source.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressport.fixtures.Fixtures;
import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.Plugins;
import dev.pressport.problem.Problem;
import dev.pressport.problem.Problem.Severity;
import dev.pressport.problem.ProblemGroups;
import dev.pressport.problem.Problems;
import dev.pressport.source.Limitation;
import dev.pressport.source.Location;
import dev.pressport.source.OpenSite;
import dev.pressport.source.SourceRequest;
import dev.pressport.source.SourceUnreadable;
import dev.pressport.source.inspect.FoundPlugin.Trace;
import dev.pressport.source.wxr.WxrSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InspectorTest {
  @TempDir Path folder;

  private Inspection inspect(Path... files) throws IOException {
    return inspect(1 << 24, Problems.MUTE, files);
  }

  private Inspection inspect(long maxValue, Problems listener, Path... files) throws IOException {
    WxrSource source = new WxrSource();
    List<? extends Location> locations =
        Arrays.stream(files).map(f -> new Location.OnDisk(f.getFileName().toString(), f)).toList();
    Path work = Files.createTempDirectory(folder, "work");
    try (OpenSite site = source.open(SourceRequest.of(locations, work).withMaxValue(maxValue))) {
      return Inspector.inspect(
          new Inspector.Kind(source.id(), source.limitations()),
          site,
          work,
          listener,
          (bytes, of) -> {});
    }
  }

  /** An export file with posts of these bodies. */
  private Path posts(String... bodies) throws IOException {
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < bodies.length; i++) {
      items.append(
          """
          <item><title>Post</title><wp:post_id>%d</wp:post_id><wp:post_type>post</wp:post_type>
          <wp:status>publish</wp:status><content:encoded><![CDATA[%s]]></content:encoded></item>
          """
              .formatted(i + 1, bodies[i]));
    }
    return wxr(items.toString());
  }

  private Path wxr(String items) throws IOException {
    String text =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
          xmlns:wp="http://wordpress.org/export/1.2/"><channel>
        <wp:wxr_version>1.2</wp:wxr_version>
        %s</channel></rss>
        """
            .formatted(items);
    return Files.writeString(Files.createTempFile(folder, "site", ".xml"), text);
  }

  private static Path data(String path) {
    String data = System.getProperty("pressport.data", "");
    Assumptions.assumeFalse(data.isEmpty(), "needs -Dpressport.data");
    return Path.of(data).resolve(path);
  }

  private static JsonNode truth() throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(data("site-a/truth.json.gz")))) {
      return new ObjectMapper().readTree(in);
    }
  }

  @Test
  void countsTheSample() throws IOException {
    Inspection inspection = inspect(Fixtures.sample());

    assertThat(inspection.entries()).isEqualTo(86);
    assertThat(inspection.statuses("post").byName())
        .containsAllEntriesOf(Map.of("publish", 8L, "draft", 1L, "private", 1L));
    assertThat(inspection.authors()).isEqualTo(4);
    assertThat(inspection.terms().of("category")).isEqualTo(5);
    assertThat(inspection.comments().statuses().total()).isEqualTo(10);
    assertThat(inspection.comments().types().of("pingback")).isEqualTo(1);
    assertThat(inspection.media().byName()).hasToString("{jpg=3, mp3=1, pdf=2, png=1}");
    assertThat(inspection.shortcodes().byName())
        .hasToString("{caption=1, gallery=1, tide_clock=1}");
    assertThat(inspection.labels()).containsEntry("resource", "Resources");
    assertThat(inspection.years().first()).hasYear(2021);
    assertThat(inspection.years().last()).hasYear(2031);
    assertThat(inspection.complete()).isTrue();
  }

  @Test
  void knowsPluginsByWhatTheyLeft() throws IOException {
    Map<String, FoundPlugin> plugins =
        inspect(Fixtures.sample()).plugins().stream()
            .collect(Collectors.toMap(FoundPlugin::slug, plugin -> plugin));

    assertThat(plugins)
        .containsOnlyKeys(
            "advanced-custom-fields",
            "all-in-one-event-calendar",
            "google-analytics-dashboard-for-wp",
            "wordpress-seo",
            "seo-by-rank-math",
            "polylang");
    assertThat(plugins.get("all-in-one-event-calendar"))
        .extracting(FoundPlugin::traces, MAP)
        .containsEntry(Trace.ENTRIES, 2L);
    assertThat(plugins.get("polylang"))
        .extracting(FoundPlugin::traces, MAP)
        .containsOnlyKeys(Trace.TERMS);
  }

  @Test
  void agreesWithWordPressOnTypesAndStatuses() throws IOException {
    Inspection inspection = inspect(data("site-a/wxr/all.xml"));
    Set<String> absent =
        Set.of("revision", "customize_changeset", "oembed_cache", "user_request", "case_file");

    Map<String, Long> expected = new TreeMap<>();
    for (JsonNode row : truth().get("totals_by_type_status")) {
      String type = row.get("post_type").asText();
      String status = row.get("post_status").asText();
      if (!absent.contains(type) && !status.equals("auto-draft")) {
        expected.put(type + " " + status, row.get("n").asLong());
      }
    }
    Map<String, Long> counted = new TreeMap<>();
    inspection
        .types()
        .forEach(
            (type, statuses) ->
                statuses.byName().forEach((status, n) -> counted.put(type + " " + status, n)));
    assertThat(counted).isEqualTo(expected);
  }

  @Test
  void agreesWithWordPressOnCommentsAndTerms() throws IOException {
    Inspection inspection = inspect(data("site-a/wxr/all.xml"));
    JsonNode truth = truth();

    long spam = 0;
    for (JsonNode comment : truth.get("comments")) {
      spam += comment.get("comment_approved").asText().equals("spam") ? 1 : 0;
    }
    assertThat(inspection.comments().statuses().total())
        .isEqualTo(truth.get("comments").size() - spam);
    assertThat(inspection.terms().total()).isEqualTo(truth.get("terms").size());
    assertThat(inspection.problems().counts()).containsEntry(Severity.SKIPPED, 0L);
  }

  @Test
  void countsTheThemeUnitTestFile() throws IOException {
    Inspection inspection = inspect(data("public/themeunittestdata.wordpress.xml"));

    assertThat(inspection.entries("post")).isEqualTo(58);
    assertThat(inspection.entries("page")).isEqualTo(21);
    assertThat(inspection.entries("attachment")).isEqualTo(37);
    assertThat(inspection.entries("nav_menu_item") + inspection.copies()).isEqualTo(52 + 19);
    assertThat(inspection.comments().statuses().total()).isEqualTo(33);
    assertThat(inspection.shortcodes().byName()).hasToString("{audio=1, caption=12, gallery=12}");
  }

  static Stream<String> readableHazards() {
    return Fixtures.exports().stream();
  }

  @ParameterizedTest
  @MethodSource("readableHazards")
  void countsEveryReadableHazardAlikeEachTime(String name) throws IOException {
    Inspection first = inspect(Fixtures.hazard(name));
    Inspection second = inspect(Fixtures.hazard(name));

    assertThat(second).usingRecursiveComparison().ignoringFields("problems").isEqualTo(first);
    assertThat(second.problems().groups()).isEqualTo(first.problems().groups());
    assertThat(first.complete()).isEqualTo(!name.matches("truncated-(in|between)-items?"));
  }

  @Test
  void saysWhereAFileIsCutOff() throws IOException {
    Inspection inspection = inspect(Fixtures.hazard("truncated-in-item"));

    assertThat(inspection.complete()).isFalse();
    assertThat(inspection.entries()).isEqualTo(2);
    assertThat(inspection.truncations()).extracting("lastWhole").containsExactly("post 2");
  }

  @Test
  void countsWhatTwoFilesShareOnce() throws IOException {
    Inspection one = inspect(Fixtures.hazard("split-1"));
    Inspection twice = inspect(Fixtures.hazard("split-1"), Fixtures.hazard("split-1"));

    assertThat(twice.types()).isEqualTo(one.types());
    assertThat(twice.authors()).isEqualTo(one.authors());
    assertThat(twice.copies()).isEqualTo(one.readFrom().values().iterator().next());
  }

  @Test
  void namesTheFaultsOfTheOneReadingInTheirOrder() throws IOException {
    List<Problem> heard = new ArrayList<>();

    Inspection inspection =
        inspect(1 << 24, heard::add, Fixtures.hazard("wrong-serialized-lengths"));

    assertThat(heard).isNotEmpty();
    assertThat(inspection.problems().groups())
        .extracting(ProblemGroups.Group::code)
        .containsExactlyElementsOf(
            heard.stream().map(Problem::code).collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  @Test
  void countsBlocksAndThoseSavedWithoutHtml() throws IOException {
    Path file =
        posts(
            "<!-- wp:paragraph --><p>[foo_bar]</p><!-- /wp:paragraph --><!-- wp:acme/x /-->",
            "<!-- wp:rss {\"feed\":\"[not_this]\"} /--> [gallery]");

    Inspection inspection = inspect(file);

    assertThat(inspection.blocks().byName())
        .hasToString("{acme/x=1, core/paragraph=1, core/rss=1}");
    assertThat(inspection.blocksWithoutHtml().byName()).hasToString("{acme/x=1, core/rss=1}");
    assertThat(inspection.shortcodes().byName()).hasToString("{foo_bar=1, gallery=1}");
  }

  @Test
  void looksForShortcodesInTextOnly() throws IOException {
    Path file =
        wxr(
            """
            <item><wp:post_id>1</wp:post_id><wp:post_type>custom_css</wp:post_type>
            <content:encoded><![CDATA[a[foo_bar="x"] [foo_bar] {}]]></content:encoded></item>
            """);

    assertThat(inspect(file).shortcodes().total()).isZero();
  }

  @Test
  void saysThatABodyIsTooLargeToBeSearched() throws IOException {
    Path file = posts("[gallery]".repeat(100));

    Inspection inspection = inspect(100, Problems.MUTE, file);

    assertThat(inspection.entries("post")).isEqualTo(1);
    assertThat(inspection.shortcodes().total()).isZero();
    assertThat(inspection.problems().groups())
        .extracting(ProblemGroups.Group::code)
        .contains("body-not-inspected");
  }

  @Test
  void tellsNothingOfMenuItemsThatComeLater() throws IOException {
    String item =
        """
        <item><wp:post_id>%d</wp:post_id><wp:post_type>nav_menu_item</wp:post_type>
        <wp:postmeta><wp:meta_key>_menu_item_menu_item_parent</wp:meta_key>
        <wp:meta_value>%d</wp:meta_value></wp:postmeta></item>
        """;
    Path file = wxr(item.formatted(1, 2) + item.formatted(2, 0));

    assertThat(inspect(file).problems().groups()).isEmpty();
  }

  @Test
  void countsNamesThatAreTooMany() throws IOException {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 1_500; i++) {
      body.append("<!-- wp:acme/b").append(i).append(" /-->[s_").append(i).append("]");
    }

    Inspection inspection = inspect(posts(body.toString()));

    assertThat(inspection.blocks().byName()).hasSize(Tally.MOST_NAMES);
    assertThat(inspection.blocks().unnamed()).isEqualTo(500);
    assertThat(inspection.shortcodes().unnamed()).isEqualTo(500);
  }

  @Test
  void refusesTwoSites() {
    assertThat(catchThrowable(() -> inspect(Fixtures.sample(), Fixtures.hazard("other-site"))))
        .isInstanceOf(SourceUnreadable.class);
  }

  @Test
  void knowsWhatAWxrFileNeverCarries() throws IOException {
    List<Limitation> limitations = inspect(Fixtures.sample()).limitations();

    assertThat(limitations)
        .contains(
            new Limitation("revision", "revisions"),
            new Limitation("ai1ec_event", "event dates"),
            new Limitation(null, "options"));
    assertThat(limitations)
        .extracting(Limitation::type)
        .doesNotContain("post", "page", "attachment");
  }

  @Test
  void tellsWhichPluginsAreActiveWhereTheSourceDoes() {
    PluginTally tally = new PluginTally();
    tally.add(KnownPlugins.Sign.TYPE, "wpforms");

    assertThat(tally.plugins(null)).extracting(FoundPlugin::slug).containsExactly("wpforms-lite");
    assertThat(tally.plugins(null)).extracting(FoundPlugin::active).containsOnlyNulls();
    assertThat(tally.plugins(List.of("akismet/akismet.php", "hello.php", "own/main.php")))
        .extracting(FoundPlugin::slug, FoundPlugin::active)
        .containsExactly(
            tuple("wpforms-lite", false),
            tuple("akismet", true),
            tuple("hello", true),
            tuple("own", true));
  }

  @Test
  void readsPluginTablesThatAreWellFormed() throws IOException {
    try (InputStream in = KnownPlugins.class.getResourceAsStream("plugins.txt")) {
      Stream<String> listed =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isEmpty() && !line.startsWith("#"))
              .map(line -> line.substring(0, line.indexOf(' ')));
      List<String> slugs = Stream.concat(Plugins.all().stream().map(Plugin::slug), listed).toList();
      assertThat(slugs).doesNotHaveDuplicates().hasSize(KnownPlugins.INSTANCE.rows().size());
    }
  }
}

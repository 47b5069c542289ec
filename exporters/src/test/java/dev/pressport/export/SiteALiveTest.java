package dev.pressport.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pressport.fixtures.FakeContent;
import dev.pressport.fixtures.FakeSite;
import dev.pressport.http.Credentials;
import dev.pressport.http.HttpSettings;
import dev.pressport.source.rest.Pull;
import dev.pressport.source.rest.PullListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pulls a site from the answers that a real WordPress gave, and compares with its own rows. */
class SiteALiveTest {
  /** Served by {@code WP_REST_Posts_Controller}, with all columns. */
  private static final Set<String> WHOLE = Set.of("post", "page", "attachment", "resource");

  private static final Set<String> SERVED =
      Set.of(
          "post",
          "page",
          "attachment",
          "resource",
          "revision",
          "nav_menu_item",
          "wp_block",
          "wp_template",
          "wp_template_part",
          "wp_navigation",
          "wp_font_family",
          "wp_font_face");

  /** Whose revisions the API gives only of the theme in use, or not at all. */
  private static final Set<String> APART = Set.of("custom_css", "wp_global_styles");

  /** Of these the API says nothing, or what it makes up itself. */
  private static final Map<String, Set<String>> UNTOLD =
      Map.of("nav_menu_item", Set.of("slug", "parentId"), "wp_font_face", Set.of("slug", "title"));

  /** Dates in UTC that WordPress computes although it does not store them. */
  private static final Set<String> FLOATING = Set.of("draft", "pending", "auto-draft");

  /** Visitors see only its title. */
  private static final Long BEHIND_A_PASSWORD = 109L;

  /** A script in its text holds what the parser of WordPress takes for a block. */
  private static final long WRITTEN_ANEW = 101;

  @TempDir private Path temp = Path.of("");

  private final Path data = Path.of(System.getProperty("pressport.data", "")).resolve("site-a");
  private @Nullable SiteTruth truth;

  @BeforeEach
  void readTruth() throws IOException {
    assumeFalse(System.getProperty("pressport.data", "").isEmpty(), "pressport.data is not set");
    truth = new SiteTruth(data.resolve("truth.json.gz"), SiteTruth.Source.DATABASE);
  }

  private List<JsonNode> posts() {
    return Objects.requireNonNull(truth).posts();
  }

  private Exported pulled(boolean login) throws IOException {
    HttpSettings visitor = HttpSettings.visitor("Test/1");
    try (FakeSite site = FakeSite.of(FakeContent.recorded(data.resolve("rest")))) {
      HttpSettings settings =
          login ? visitor.with(new Credentials(FakeSite.USER, FakeSite.PASSWORD)) : visitor;
      Path folder = temp.resolve("pulled");
      new Pull(site.address(), folder, settings, PullListener.DEAF).run();
      return new MigrationRun(temp)
          .withPersonalData()
          .option("content", "raw", "html")
          .export(folder);
    }
  }

  private static Map<Long, JsonNode> byId(Exported exported) {
    Map<Long, JsonNode> byId = new TreeMap<>();
    exported.entries().forEach(entry -> byId.put(entry.get("id").longValue(), entry));
    return byId;
  }

  private boolean isServed(JsonNode post) {
    long parent = post.get("parent").longValue();
    return SERVED.contains(post.get("type").textValue())
        && posts().stream()
            .filter(other -> other.get("id").longValue() == parent)
            .noneMatch(other -> APART.contains(other.get("type").textValue()));
  }

  @Test
  void givesAnAdministratorAllThatTheApiServes() throws IOException {
    Exported exported = pulled(true);
    Set<Long> served = new HashSet<>();
    posts().stream().filter(this::isServed).forEach(post -> served.add(post.get("id").longValue()));
    Map<Long, JsonNode> entries = byId(exported);
    entries.values().removeIf(entry -> entry.get("type").textValue().equals("wp_global_styles"));

    assertThat(served).hasSize(107);
    assertThat(entries.keySet()).containsAll(served);
    assertThat(exported.report().complete()).isTrue();
    assertThat(exported.report().ledger().balances()).isTrue();
    // Pingbacks were recorded only as they are shown, not as they are stored.
    assertThat(exported.comments())
        .hasSize(
            (int)
                Objects.requireNonNull(truth).comments().stream()
                    .filter(comment -> comment.get("comment_type").textValue().equals("comment"))
                    .count());
  }

  @Test
  void agreesOnWhatIsStored() throws IOException, NoSuchAlgorithmException {
    Map<Long, JsonNode> entries = byId(pulled(true));
    MessageDigest md5 = MessageDigest.getInstance("MD5");
    int compared = 0;
    for (JsonNode post : posts()) {
      JsonNode entry = entries.get(post.get("id").longValue());
      if (entry == null || !isServed(post)) {
        continue;
      }
      ObjectNode expected = told(post, entry);
      assertThat(SiteTruth.reduced(entry, expected))
          .as("post %s", post.get("id"))
          .isEqualTo(expected);
      String raw = entry.at("/content/raw").textValue();
      byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
      if (isToldAsStored(post)) {
        assertThat(HexFormat.of().formatHex(md5.digest(bytes)))
            .as("text of post %s", post.get("id"))
            .isEqualTo(post.get("content_md5").textValue());
      }
      compared++;
    }
    assertThat(compared).isEqualTo(107);
  }

  /** The API trims the blank of menu items, and adds an empty preview to fonts. */
  private static boolean isToldAsStored(JsonNode post) {
    boolean blank = post.get("content_bytes").intValue() == 1;
    boolean font = post.get("type").textValue().equals("wp_font_family");
    return post.get("id").longValue() != WRITTEN_ANEW && !blank && !font;
  }

  /** The columns that the API tells of a post. */
  private ObjectNode told(JsonNode post, JsonNode entry) {
    String type = post.get("type").textValue();
    boolean floating = FLOATING.contains(post.get("status").textValue());
    ObjectNode expected = Objects.requireNonNull(truth).entry(post);
    expected.remove("meta");
    if (!post.get("status").textValue().equals("publish")) {
      // An administrator sees where it is, a visitor does not.
      expected.remove("url");
    }
    if (floating) {
      expected.remove(List.of("dateUtc", "modifiedUtc"));
    }
    if (!WHOLE.contains(type)) {
      expected.remove(UNTOLD.getOrDefault(type, Set.of()));
      for (Map.Entry<String, JsonNode> column : List.copyOf(expected.properties())) {
        if (entry.get(column.getKey()).isNull()) {
          expected.remove(column.getKey());
        }
      }
    }
    return expected;
  }

  @Test
  void keepsWhatIsKnownOfFiles() throws IOException {
    Map<Long, JsonNode> entries = byId(pulled(true));
    int compared = 0;
    for (JsonNode post : posts()) {
      if (post.get("type").textValue().equals("attachment")) {
        JsonNode expected = Objects.requireNonNull(truth).entry(post).get("meta");
        JsonNode entry = entries.get(post.get("id").longValue());
        JsonNode metas = Objects.requireNonNull(entry).get("meta");
        for (String key : List.of("_wp_attached_file", "_wp_attachment_image_alt")) {
          assertThat(metas.get(key)).isEqualTo(expected.get(key));
        }
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(10);
  }

  @Test
  void givesVisitorsWhatIsPublicAndNamesTheRest() throws IOException {
    Exported exported = pulled(false);
    Map<Long, JsonNode> entries = byId(exported);
    Set<String> types = Set.of("post", "page", "resource", "wp_navigation");
    Set<Long> published = new HashSet<>();
    for (JsonNode post : posts()) {
      if (types.contains(post.get("type").textValue())
          && post.get("status").textValue().equals("publish")) {
        published.add(post.get("id").longValue());
      }
    }
    assertThat(published.remove(BEHIND_A_PASSWORD)).isTrue();

    assertThat(entries.keySet()).containsAll(published).doesNotContain(BEHIND_A_PASSWORD);
    assertThat(entries.values())
        .allSatisfy(
            entry -> {
              assertThat(entry.get("status").textValue()).isIn("publish", "inherit");
              assertThat(entry.at("/content/source").textValue()).isEqualTo("rendered");
            });
    assertThat(exported.report().complete()).isFalse();
    List<JsonNode> problems = exported.lines("_pressport/problems.ndjson");
    assertThat(problems)
        .filteredOn(problem -> problem.get("severity").textValue().equals("SKIPPED"))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.get("code").textValue()).isEqualTo("password-protected");
              assertThat(problem.get("id").longValue()).isEqualTo(BEHIND_A_PASSWORD);
            });
    assertThat(problems)
        .filteredOn(problem -> problem.get("code").textValue().equals("seen-as-visitor"))
        .hasSize(1);
    assertThat(problems)
        .filteredOn(problem -> problem.get("code").textValue().equals("not-shown"))
        .extracting(problem -> problem.get("type").textValue())
        .contains("nav_menu_item", "wp_block", "wp_template", "wp_template_part", "wp_font_family");
  }
}

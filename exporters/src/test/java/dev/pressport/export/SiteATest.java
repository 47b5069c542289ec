package dev.pressport.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Compares what was read of a real site, as clean JSON, with what its WordPress said of each row.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SiteATest {
  private final Path data = Path.of(System.getProperty("pressport.data", ""));
  private final SiteTruth truth;
  private final Exported site;
  private final Map<Long, JsonNode> entries;

  SiteATest(Path temp, String path, SiteTruth.Source source) throws IOException {
    assumeFalse(data.toString().isEmpty(), "pressport.data is not set");
    truth = new SiteTruth(data.resolve("site-a/truth.json.gz"), source);
    site =
        new MigrationRun(temp)
            .withPersonalData()
            .option("content", "raw", "html", "blocks", "markdown", "text")
            .export(data.resolve("site-a").resolve(path));
    entries =
        site.entries().stream()
            .collect(Collectors.toMap(entry -> entry.get("id").longValue(), Function.identity()));
  }

  private JsonNode entryOf(JsonNode post) {
    return present(entries.get(post.get("id").longValue()), post);
  }

  private static JsonNode present(@Nullable JsonNode found, JsonNode row) {
    assertThat(found).as("%s", row).isNotNull();
    return Objects.requireNonNull(found);
  }

  @Test
  void holdsExactlyTheRowsThatItsSourceCarries() {
    List<Long> ids = truth.posts().stream().map(post -> post.get("id").longValue()).toList();
    assertThat(entries.keySet()).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(site.report().complete()).isTrue();
    assertThat(site.report().ledger().balances()).isTrue();
  }

  @Test
  void agreesOnEveryColumnAndMeta() {
    for (JsonNode post : truth.posts()) {
      ObjectNode expected = truth.entry(post);
      assertThat(SiteTruth.reduced(entryOf(post), expected))
          .as("post %s", post.get("id"))
          .isEqualTo(expected);
    }
  }

  @Test
  void keepsTheOrderOfMetas() {
    for (JsonNode post : truth.posts()) {
      assertThat(entryOf(post).get("meta").fieldNames())
          .toIterable()
          .containsExactlyElementsOf(() -> truth.entry(post).get("meta").fieldNames());
    }
  }

  @Test
  void agreesOnEveryTermOfAnEntry() {
    for (JsonNode post : truth.posts()) {
      assertThat(SiteTruth.termsOf(entryOf(post)))
          .as("post %s", post.get("id"))
          .isEqualTo(SiteTruth.terms(post));
    }
  }

  @Test
  void keepsEveryByteOfTheBodies() throws NoSuchAlgorithmException {
    MessageDigest md5 = MessageDigest.getInstance("MD5");
    for (JsonNode post : truth.posts()) {
      byte[] raw = entryOf(post).at("/content/raw").textValue().getBytes(StandardCharsets.UTF_8);
      assertThat(raw).as("post %s", post.get("id")).hasSize(post.get("content_bytes").intValue());
      assertThat(HexFormat.of().formatHex(md5.digest(raw)))
          .isEqualTo(post.get("content_md5").textValue());
    }
  }

  @Test
  void agreesOnEveryBlock() {
    int compared = 0;
    for (JsonNode post : truth.posts()) {
      JsonNode blocks = SiteTruth.blocks(post);
      if (blocks != null) {
        assertThat(entryOf(post).at("/content/blocks"))
            .as("post %s", post.get("id"))
            .isEqualTo(blocks);
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(20);
  }

  @Test
  void agreesOnEveryComment() {
    List<JsonNode> rows = truth.comments();
    assertThat(site.comments()).hasSameSizeAs(rows);
    for (int i = 0; i < rows.size(); i++) {
      ObjectNode expected = truth.comment(rows.get(i));
      assertThat(SiteTruth.reduced(site.comments().get(i), expected)).isEqualTo(expected);
    }
  }

  @Test
  void agreesOnEveryTerm() {
    Map<String, JsonNode> terms =
        site.terms().stream()
            .collect(
                Collectors.toMap(
                    term -> term.get("taxonomy") + term.get("slug").textValue(),
                    Function.identity()));
    assertThat(terms).hasSize(truth.terms().size());
    for (JsonNode row : truth.terms()) {
      JsonNode term = present(terms.get(row.get("taxonomy") + SiteTruth.slug(row)), row);
      if (!term.get("inferred").booleanValue()) {
        ObjectNode expected = truth.term(row);
        assertThat(SiteTruth.reduced(term, expected)).isEqualTo(expected);
      }
    }
  }

  /** The authors that the source lists. */
  abstract List<JsonNode> users(SiteTruth all);

  @Test
  void agreesOnEveryAuthor() {
    Map<String, JsonNode> authors =
        site.authors().stream()
            .collect(Collectors.toMap(a -> a.get("login").textValue(), Function.identity()));
    List<JsonNode> users = users(truth);
    assertThat(authors).hasSameSizeAs(users);
    for (JsonNode user : users) {
      JsonNode author = present(authors.get(user.get("login").textValue()), user);
      ObjectNode expected = truth.author(user);
      assertThat(SiteTruth.reduced(author, expected)).isEqualTo(expected);
    }
  }

  /** The site as it was read. */
  Exported site() {
    return site;
  }

  /** What its WordPress says of it. */
  SiteTruth truth() {
    return truth;
  }
}

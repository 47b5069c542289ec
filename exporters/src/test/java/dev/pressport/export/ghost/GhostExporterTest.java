package dev.pressport.export.ghost;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressport.export.Exported;
import dev.pressport.export.Exporters;
import dev.pressport.export.MigrationRun;
import dev.pressport.export.cms.HandMadeSite;
import dev.pressport.fixtures.Fixtures;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code fixtures/ghost/accept} imports the same site into a real Ghost. */
class GhostExporterTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path temp = Path.of("");

  private MigrationRun run() {
    return new MigrationRun(temp).to(Exporters.find("ghost").orElseThrow());
  }

  /** A site that breaks each limit of Ghost. */
  private static Path limits() {
    try {
      return Path.of(
          Objects.requireNonNull(GhostExporterTest.class.getResource("limits.xml")).toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode data(Exported exported) throws IOException {
    return JSON.readTree(exported.folder().resolve("ghost-import.json").toFile()).at("/db/0/data");
  }

  private static Stream<JsonNode> rows(Exported exported, String table) throws IOException {
    return StreamSupport.stream(data(exported).get(table).spliterator(), false);
  }

  private static JsonNode row(Exported exported, String table, String key, String value)
      throws IOException {
    List<JsonNode> found =
        rows(exported, table).filter(row -> value.equals(row.path(key).textValue())).toList();
    assertThat(found).as("%s %s", key, value).hasSize(1);
    return found.get(0);
  }

  private static JsonNode post(Exported exported, int id) throws IOException {
    return row(exported, "posts", "id", Integer.toString(id));
  }

  private static String file(Exported exported, String name) throws IOException {
    return Files.readString(exported.folder().resolve(name));
  }

  private static List<String> problems(Exported exported, String code) throws IOException {
    List<String> problems = new ArrayList<>();
    for (String line : file(exported, "_pressport/problems.ndjson").split("\n", -1)) {
      if (!line.isEmpty() && JSON.readTree(line).get("code").textValue().equals(code)) {
        JsonNode problem = JSON.readTree(line);
        problems.add(problem.get("id").asText() + " " + problem.get("field").asText());
      }
    }
    return problems;
  }

  /** Each would let Ghost undo the whole import. */
  @Test
  void keepsTheLimitsOfGhost() throws IOException {
    for (Path site : List.of(limits(), Fixtures.sample(), Fixtures.dump())) {
      Exported exported = run().option("types", "posts").export(site);

      rows(exported, "posts")
          .forEach(
              post -> {
                assertThat(post.get("title").textValue()).isNotBlank().hasSizeLessThan(256);
                assertThat(post.get("slug").textValue()).matches("[a-z0-9_-]{1,191}");
                assertThat(post.get("status").textValue()).isIn("published", "draft", "scheduled");
                assertThat(post.get("custom_excerpt").asText()).hasSizeLessThan(301);
              });
      rows(exported, "posts_meta")
          .forEach(
              meta -> {
                assertThat(meta.path("meta_title").asText()).hasSizeLessThan(301);
                assertThat(meta.path("meta_description").asText()).hasSizeLessThan(501);
                assertThat(meta.path("feature_image_alt").asText()).hasSizeLessThan(192);
              });
      rows(exported, "tags")
          .forEach(
              tag -> {
                boolean internal = tag.get("visibility").textValue().equals("internal");
                assertThat(tag.get("name").textValue())
                    .matches(internal ? "#[^,].*" : "[^#,].*")
                    .hasSizeLessThan(192);
                assertThat(tag.path("description").asText()).hasSizeLessThan(501);
              });
      rows(exported, "users")
          .forEach(
              user -> {
                assertThat(user.get("email").textValue()).matches("[a-z0-9-]+@author\\.invalid");
                assertThat(user.get("name").textValue()).isNotBlank().hasSizeLessThan(192);
                assertThat(user.get("bio").asText()).hasSizeLessThan(251);
              });
      for (String table : List.of("posts", "tags", "users")) {
        assertThat(rows(exported, table).map(row -> row.get("slug").textValue()))
            .doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void tellsWhatWasCut() throws IOException {
    Exported exported = run().export(limits());

    assertThat(problems(exported, "text-cut"))
        .contains("1 title", "1 excerpt", "1 SEO title", "1 SEO description", "11 description")
        .contains("1 alternative text of the featured image", "1 name");
    assertThat(post(exported, 1).get("title").textValue()).endsWith("…");
    assertThat(problems(exported, "slug-changed"))
        .contains("2 slug", "8 slug", "9 slug", "10 slug", "13 slug");
  }

  @Test
  void mapsStatusesAndDates() throws IOException {
    Exported exported = run().export(limits());

    assertThat(post(exported, 3).get("status").textValue()).isEqualTo("draft");
    assertThat(post(exported, 4).get("status").textValue()).isEqualTo("scheduled");
    assertThat(post(exported, 4).get("published_at").textValue())
        .isEqualTo("2090-01-02T10:00:00.000Z");
    assertThat(post(exported, 5).get("published_at").isNull()).isTrue();
    // A date that Ghost cannot read becomes the present without a word.
    assertThat(post(exported, 6).get("published_at").isNull()).isTrue();
    assertThat(problems(exported, "date-unknown")).containsExactly("6 date", "15 date");
  }

  /** Ghost refuses a body without parts. */
  @Test
  void givesAnEmptyBodyNoParts() throws IOException {
    Exported exported = run().export(limits());

    assertThat(post(exported, 11).has("lexical")).isFalse();
    assertThat(JSON.readTree(post(exported, 12).get("lexical").textValue()).at("/root/children"))
        .hasSize(1);
  }

  @Test
  void writesABodyAsOneCardOnDemand() throws IOException {
    Exported exported = run().option("body", "html").export(limits());

    JsonNode card =
        JSON.readTree(post(exported, 12).get("lexical").textValue()).at("/root/children/0");
    assertThat(card.get("type").textValue()).isEqualTo("html");
    assertThat(card.get("html").textValue()).contains("<p>Body.</p>");
  }

  @Test
  void putsThePrimaryCategoryFirstAndInternalTagsLast() throws IOException {
    Exported exported = run().export(limits());

    assertThat(
            rows(exported, "posts_tags")
                .filter(row -> row.get("post_id").textValue().equals("12"))
                .sorted(Comparator.comparingInt(row -> row.get("sort_order").intValue()))
                .map(row -> row.get("tag_id").textValue()))
        .containsExactly(
            "paris",
            "news",
            "europe",
            "news-2",
            "long",
            "hidden",
            "comma",
            "hash-post-format-aside");
  }

  @Test
  void leavesOutCustomTypesOrMakesThemPosts() throws IOException {
    assertThat(rows(run().export(limits()), "posts").map(post -> post.get("id").textValue()))
        .doesNotContain("16");

    Exported exported = run().option("types", "posts").export(limits());

    assertThat(post(exported, 16).get("type").textValue()).isEqualTo("post");
    assertThat(row(exported, "tags", "id", "hash-type-book").get("name").textValue())
        .isEqualTo("#type-book");
    assertThat(file(exported, "routes.yaml"))
        .contains(
            "  /books/:\n    permalink: /books/{slug}/\n    filter: tag:hash-type-book\n",
            "  /:\n    permalink: /{slug}/\n");
  }

  @Test
  void makesOneShortTagForTypesOfTheSameName() throws IOException {
    StringBuilder items = new StringBuilder();
    List<String> types = List.of("..", "-", "a_b", "a-b", "x".repeat(300));
    for (int i = 0; i < types.size(); i++) {
      items.append(
          "<item><title>T</title><wp:post_id>%d</wp:post_id><wp:post_name>s</wp:post_name>"
                  .formatted(i + 1)
              + "<wp:status>publish</wp:status><wp:post_type>%s</wp:post_type></item>"
                  .formatted(types.get(i)));
    }
    Path site = Files.writeString(temp.resolve("types.xml"), HandMadeSite.of(items.toString()));

    Exported exported = run().option("types", "posts").export(site);

    assertThat(rows(exported, "tags").map(tag -> tag.get("slug").textValue()))
        .containsExactlyInAnyOrder(
            "hash-type-other", "hash-type-a-b", "hash-type-" + "x".repeat(100));
  }

  @Test
  void writesWhatGhostHasNoPlaceFor() throws IOException {
    Exported exported = run().export(limits());

    assertThat(file(exported, "fields.ndjson")).contains("\"fields\":{\"colour\":\"red\"}");
    assertThat(problems(exported, "fields-beside")).containsExactly("1 fields");
  }

  @Test
  void redirectsOldAddressesToThoseOfGhost() throws IOException {
    String redirects = file(run().export(limits()), "redirects.yaml");

    assertThat(redirects)
        .startsWith("301:\n")
        .contains(
            "  \"/^/%d0%bf%d1%80%d0%b8%d0%b2%d0%b5%d1%82/?$/i\": \"/privet/\"\n",
            "  \"^/same/same/?$\": \"/same-9/\"\n",
            "  \"^/category/europe/paris/?$\": \"/tag/paris/\"\n",
            "  \"^/feed/?$\": \"/rss/\"\n")
        .doesNotContain("\\?p=");
  }

  @Test
  void keepsTheSettingsWithinTheirLimits() throws IOException {
    Exported exported = run().export(limits());

    assertThat(row(exported, "settings", "key", "title").get("value").textValue())
        .hasSizeLessThan(151);
    assertThat(row(exported, "settings", "key", "description").get("value").textValue())
        .hasSizeLessThan(201);
    assertThat(row(exported, "settings", "key", "locale").get("value").textValue()).isEqualTo("de");
  }
}

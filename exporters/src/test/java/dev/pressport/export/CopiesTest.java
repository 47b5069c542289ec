package dev.pressport.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pressport.fixtures.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several exports of one site, made at different times: what docs/merging.md promises. */
class CopiesTest {
  @TempDir Path temp = Path.of("");

  private MigrationRun run() {
    return new MigrationRun(temp).option("content", "raw");
  }

  private static String item(long id, String slug, String title, String modified, String more) {
    return """
    <item><title>%s</title><link>https://quay.example/%s/</link>
    <guid isPermaLink="false">https://quay.example/?p=%d</guid><dc:creator>marta</dc:creator>
    <content:encoded><![CDATA[Text of %s]]></content:encoded>
    <wp:post_id>%d</wp:post_id><wp:post_date>2020-01-06 10:00:00</wp:post_date>
    <wp:post_modified>%s</wp:post_modified><wp:post_name>%s</wp:post_name>
    <wp:status>publish</wp:status><wp:post_type>post</wp:post_type>%s</item>
    """
        .formatted(title, slug, id, title, id, modified, slug, more);
  }

  private static String comment(long id, String text) {
    return """
    <wp:comment><wp:comment_id>%d</wp:comment_id><wp:comment_author>Ines</wp:comment_author>
    <wp:comment_date>2020-02-01 10:00:00</wp:comment_date>
    <wp:comment_content>%s</wp:comment_content><wp:comment_approved>1</wp:comment_approved>
    </wp:comment>
    """
        .formatted(id, text);
  }

  private Path file(String name, String... items) throws IOException {
    String head = Files.readString(Fixtures.hazard("split-1"));
    return Files.writeString(
        temp.resolve(name),
        head.substring(0, head.indexOf("<item>")) + String.join("", items) + "</channel></rss>");
  }

  private static List<JsonNode> problems(Exported exported, String code) {
    return exported.lines("_pressport/problems.ndjson").stream()
        .filter(problem -> problem.get("code").asText().equals(code))
        .toList();
  }

  @Test
  void exportsTheNewestOfTwoExportsInEitherOrder() throws IOException {
    Path old =
        file(
            "old.xml",
            item(5, "before", "Old", "2020-01-06 10:00:00", comment(1, "a") + comment(2, "b")));
    Path young =
        file(
            "new.xml",
            item(5, "after", "New", "2024-01-01 10:00:00", comment(2, "b") + comment(3, "c")));
    for (Exported exported : List.of(run().export(old, young), run().export(young, old))) {
      assertThat(exported.raw(5)).isEqualTo("Text of New");
      assertThat(exported.text(5, "/slug")).isEqualTo("after");
      assertThat(exported.text(5, "/details/oldSlugs/0")).isEqualTo("before");
      assertThat(exported.account("/items/post")).containsExactly(2, 1, 0, 1, 0);
      assertThat(exported.account("/comments")).containsExactly(4, 3, 0, 1, 0);
      assertThat(exported.comments())
          .extracting(comment -> comment.get("content").asText())
          .containsExactlyInAnyOrder("a", "b", "c");
      assertThat(problems(exported, "sources-differ"))
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.get("severity").asText()).isEqualTo("LOSSY");
                assertThat(problem.get("id").asLong()).isEqualTo(5);
                assertThat(problem.get("message").asText())
                    .contains("new.xml", "old.xml", "content, slug, title");
              });
    }
  }

  @Test
  void exportsTheNewestOfTwoFilesThatAreOpenedApart() throws IOException {
    Path old = file("old.xml", item(5, "before", "Old", "2020-01-06 10:00:00", ""));
    Path young = file("new.xml", item(5, "after", "New", "2024-01-01 10:00:00", ""));
    for (Path[] order : List.of(new Path[] {old, young}, new Path[] {young, old})) {
      Exported exported = run().sameSite("staging.quay.example").export(order);
      assertThat(exported.raw(5)).isEqualTo("Text of New");
      assertThat(exported.text(5, "/details/oldSlugs/0")).isEqualTo("before");
      assertThat(problems(exported, "sources-differ")).hasSize(3);
    }
  }

  @Test
  void tellsFilesOfOneNameApart() throws IOException {
    Files.createDirectories(temp.resolve("2020"));
    Files.createDirectories(temp.resolve("2024"));
    Path old = file("2020/export.xml", item(5, "before", "Old", "2020-01-06 10:00:00", ""));
    Path young = file("2024/export.xml", item(5, "after", "New", "2024-01-01 10:00:00", ""));

    Exported exported = run().export(old, young);

    assertThat(exported.raw(5)).isEqualTo("Text of New");
    assertThat(exported.report().readFrom()).containsOnlyKeys("2020/export.xml", "2024/export.xml");
    assertThat(problems(exported, "sources-differ").get(0).get("message").asText())
        .contains("2020/export.xml", "2024/export.xml");
  }

  @Test
  void redirectsFromTheSlugOfAnOlderExport() throws IOException {
    Exported exported =
        run()
            .to(Exporters.find("hugo").orElseThrow())
            .export(
                file("old.xml", item(5, "before", "Old", "2020-01-06 10:00:00", "")),
                file("new.xml", item(5, "after", "New", "2024-01-01 10:00:00", "")));

    assertThat(Files.readString(page(exported.folder(), "after"))).contains("/before/");
  }

  private static Path page(Path folder, String slug) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().contains(slug) && file.toString().endsWith(".md"))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void keepsBothOfTwoEntriesOfOneFileAndWhatBelongsToEach() throws IOException {
    Path file =
        file(
            "joined.xml",
            item(5, "one", "One", "2020-01-06 10:00:00", comment(1, "of one")),
            item(5, "two", "Two", "2020-01-06 10:00:00", comment(2, "of two")),
            item(6, "six", "Six", "2020-01-06 10:00:00", "<wp:post_parent>5</wp:post_parent>"));
    Exported exported = run().export(file);

    assertThat(exported.raw(5)).isEqualTo("Text of One");
    assertThat(exported.raw(-1)).isEqualTo("Text of Two");
    assertThat(exported.at(6, "/parentId").longValue()).isEqualTo(-1);
    assertThat(exported.comments())
        .extracting(comment -> comment.get("entryId").asLong())
        .containsExactly(5L, -1L);
    assertThat(problems(exported, "id-taken")).hasSize(1);
  }
}

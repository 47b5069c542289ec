package dev.pressport.export.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.Pressport;
import dev.pressport.WordPressSite;
import dev.pressport.export.Exporters;
import dev.pressport.export.MigrationRun;
import dev.pressport.export.migrate.Ledger;
import dev.pressport.export.migrate.Report;
import dev.pressport.export.output.DiscardedOutput;
import dev.pressport.fixtures.Fixtures;
import dev.pressport.problem.Problem;
import dev.pressport.problem.ProblemGroups;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SitePreviewTest {
  @TempDir Path temp = Path.of("");

  private static SitePreview preview(Path source) throws IOException {
    try (WordPressSite site = Pressport.open(source.toString())) {
      return site.inspect();
    }
  }

  /** The sample, a file with duplicates and an entry that cannot be read, and files at hand. */
  static Stream<Path> sources() {
    String data = System.getProperty("pressport.data");
    Stream<Path> large =
        data == null
            ? Stream.of()
            : Stream.of(
                Path.of(data, "site-a/sql/dump-mysql-compat.sql"),
                Path.of(data, "plugins/harbour/dump.sql.gz"));
    return Stream.concat(Stream.of(Fixtures.sample()), large.filter(Files::exists));
  }

  @ParameterizedTest
  @MethodSource("sources")
  void hasTheNumbersOfTheExportToEachTarget(Path source) throws IOException {
    SitePreview preview = preview(source);

    assertThat(preview.targets()).hasSameSizeAs(Exporters.all());
    for (TargetPreview target : preview.targets()) {
      Report report =
          new MigrationRun(temp)
              .to(Exporters.get(target.target()))
              .into(new DiscardedOutput(), source);

      assertThat(lines(target.ledger())).as(target.target()).isEqualTo(lines(report.ledger()));
      assertThat(target.leftOut()).as(target.target()).isEqualTo(report.leftOut());
      assertThat(target.drafts()).as(target.target()).isEqualTo(report.drafts());
    }
  }

  private static List<Object> lines(Ledger ledger) {
    return List.of(
        Map.copyOf(ledger.entries()), ledger.authors(), ledger.terms(), ledger.comments());
  }

  @Test
  void countsTheItemsThatAnExportAccountsFor() throws IOException {
    SitePreview preview = preview(Fixtures.sample());

    assertThat(preview.targets())
        .extracting(target -> target.ledger().total().read())
        .containsOnly(preview.contents().items());
  }

  private Path post(String body) throws IOException {
    return Files.writeString(
        temp.resolve("site.xml"),
        """
        <rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"
            xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
        <wp:wxr_version>1.2</wp:wxr_version>
        <wp:base_site_url>https://example.org</wp:base_site_url>
        <wp:base_blog_url>https://example.org</wp:base_blog_url>
        <item><title>First</title><link>https://example.org/first/</link>
        <content:encoded><![CDATA[%s]]></content:encoded>
        <wp:post_id>1</wp:post_id><wp:post_date>2024-01-02 03:04:05</wp:post_date>
        <wp:post_name>first</wp:post_name><wp:status>publish</wp:status>
        <wp:post_type>post</wp:post_type></item>
        <item><title>Draft</title><link>https://example.org/?p=2</link>
        <content:encoded></content:encoded>
        <wp:post_id>2</wp:post_id><wp:post_date>2024-01-02 03:04:05</wp:post_date>
        <wp:post_name>second</wp:post_name><wp:status>draft</wp:status>
        <wp:post_type>post</wp:post_type></item>
        </channel></rss>
        """
            .formatted(body));
  }

  private static List<String> messages(SitePreview preview, String code) {
    return preview.contents().problems().groups().stream()
        .filter(group -> group.code().equals(code))
        .map(ProblemGroups.Group::examples)
        .flatMap(List::stream)
        .map(Problem::message)
        .toList();
  }

  @Test
  void findsLinksToPagesThatVisitorsCannotOpen() throws IOException {
    SitePreview preview =
        preview(
            post(
                "<a href=\"https://example.org/first/\">here</a>"
                    + " <a href=\"https://example.org/?p=2\">a draft</a>"
                    + " <a href=\"https://example.org/gone/\">nothing</a>"
                    + " <a href=\"https://other.example/x\">elsewhere</a>"));

    assertThat(messages(preview, "broken-link"))
        .containsExactlyInAnyOrder(
            "A link leads to /?p=2, which visitors of the site cannot open.",
            "A link leads to /gone/, which visitors of the site cannot open.");
  }

  @Test
  void tellsTheLossesOfRendering() throws IOException {
    SitePreview preview = preview(post("[tide_clock station=\"Harbour\"]"));

    assertThat(messages(preview, "unknown-shortcode")).hasSize(1);
    assertThat(preview.contents().samples())
        .hasEntrySatisfying(
            "tide_clock",
            sample -> assertThat(sample.text()).isEqualTo("[tide_clock station=\"Harbour\"]"));
  }
}

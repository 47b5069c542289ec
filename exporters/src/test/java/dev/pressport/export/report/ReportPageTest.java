package dev.pressport.export.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.Version;
import dev.pressport.export.Exported;
import dev.pressport.export.Exporter;
import dev.pressport.export.Exporters;
import dev.pressport.export.MigrationRun;
import dev.pressport.export.migrate.Filters;
import dev.pressport.fixtures.Fixtures;
import dev.pressport.fixtures.GoldenTree;
import dev.pressport.text.Sha256;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportPageTest {
  private static final String HOSTILE =
      "<img src=x onerror=alert(1)> \"quoted\" </bdi></a><script>alert(2)</script>";

  @TempDir Path temp = Path.of("");

  private static Exporter target(String id) {
    return Exporters.find(id).orElseThrow();
  }

  private static Document page(Exported exported) throws IOException {
    return Jsoup.parse(exported.folder().resolve(ReportPage.PATH).toFile(), "UTF-8");
  }

  private static Element section(Document page, String id) {
    return Objects.requireNonNull(page.getElementById(id), id);
  }

  /** A site whose titles are those given, with an unknown shortcode in each body. */
  private Path site(List<String> titles) throws IOException {
    String head = Files.readString(Fixtures.hazard("split-1"));
    StringBuilder file = new StringBuilder(head.substring(0, head.indexOf("<item>")));
    for (int i = 0; i < titles.size(); i++) {
      file.append(
          """
          <item><title><![CDATA[%s]]></title><link>https://quay.example/entry-%d/</link>
          <dc:creator>marta</dc:creator>
          <content:encoded><![CDATA[[frob_note to="x"] text]]></content:encoded>
          <wp:post_id>%d</wp:post_id><wp:post_date>20%02d-01-06 10:00:00</wp:post_date>
          <wp:post_name>entry-%d</wp:post_name><wp:status>publish</wp:status>
          <wp:post_type>post</wp:post_type></item>
          """
              .formatted(titles.get(i), i, 1000 + i, i % 30, i));
    }
    return Files.writeString(temp.resolve("site.xml"), file + "</channel></rss>");
  }

  @Test
  void looksAsItDid() throws IOException {
    Exported exported = new MigrationRun(temp).to(target("hugo")).export(Fixtures.sample());
    Path produced = Files.createDirectory(temp.resolve("produced"));
    String html = Files.readString(exported.folder().resolve(ReportPage.PATH));

    Files.writeString(produced.resolve("report.html"), html.replace(Version.NUMBER, "VERSION"));

    GoldenTree.named("report").assertSameAs(produced);
  }

  @Test
  void linksOnlyToTheWebAndToFilesOfTheExport() throws IOException {
    Exported exported = new MigrationRun(temp).to(target("hugo")).export(Fixtures.sample());
    Document page = page(exported);
    Path folder = exported.folder().resolve("_pressport");

    assertThat(page.select("a[href]")).isNotEmpty();
    for (Element link : page.select("a[href]")) {
      String href = link.attr("href");
      if (href.startsWith("#")) {
        assertThat(page.getElementById(href.substring(1))).as(href).isNotNull();
      } else if (href.startsWith("https://") || href.startsWith("http://")) {
        assertThat(link.attr("rel")).as(href).isEqualTo("noreferrer");
      } else {
        assertThat(folder.resolve(URI.create(href).getPath())).as(href).exists();
      }
    }
    assertThat(page.select("[src], link, iframe, object, style ~ style")).isEmpty();
  }

  @Test
  void allowsNothingButItsStylesAndItsScript() throws IOException {
    Document page = page(new MigrationRun(temp).export(Fixtures.sample()));

    String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
    assertThat(policy)
        .startsWith("default-src 'none'")
        .contains("style-src '" + hash(page.select("style").get(0).data()) + "'")
        .contains("script-src '" + hash(page.select("script").get(0).data()) + "'")
        .doesNotContain("unsafe");
    assertThat(page.select("[style], script[src]")).isEmpty();
  }

  private static String hash(String text) {
    byte[] digest = Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }

  @Test
  void showsTitlesAsTextsInTheirOwnDirection() throws IOException {
    String escaped = HOSTILE.replace("<", "&lt;");
    Exported exported =
        new MigrationRun(temp)
            .export(
                site(List.of(escaped, "\u0645\u0631\u062d\u0628\u0627 \u202e x", "\u6771\u4eac")));
    Document page = page(exported);

    assertThat(page.select("img, script")).hasSize(1);
    assertThat(section(page, "changes").select("tr[data-place] bdi").eachText())
        .containsExactly(HOSTILE, "\u0645\u0631\u062d\u0628\u0627 \u202e x", "\u6771\u4eac");
    assertThat(page.select("tr[data-place] a[href*=entry-1]").attr("href"))
        .isEqualTo("https://quay.example/entry-1/");
  }

  @Test
  void namesTheFirstHundredPlacesOfAKindAndTheNumberOfTheRest() throws IOException {
    List<String> titles = Collections.nCopies(250, "Tides ".repeat(200));
    Exported exported = new MigrationRun(temp).to(target("markdown")).export(site(titles));
    Element changes = section(page(exported), "changes");

    assertThat(changes.select("tr[data-place]")).hasSize(100);
    assertThat(changes.text()).contains("and 150 more in problems.ndjson");
    assertThat(Files.size(exported.folder().resolve(ReportPage.PATH))).isLessThan(200_000);
  }

  @Test
  void saysByWhoseChoiceItemsAreLeftOut() throws IOException {
    Filters published =
        new Filters(
            Set.of(), Set.of(), Set.of("publish"), null, null, Set.of(), Set.of(), Long.MAX_VALUE);
    Document page =
        page(new MigrationRun(temp).to(target("hugo")).with(published).export(Fixtures.sample()));

    Element left = section(page, "left-out");
    assertThat(left.select("tr:contains(--status)").eachText())
        .isNotEmpty()
        .allMatch(row -> row.endsWith("your filters"));
    assertThat(left.select("tr:contains(ACF fields)").text()).contains("the target");
    assertThat(left.text()).contains("--include-personal-data");
  }

  @Test
  void saysWhyAnExportIsIncomplete() throws IOException {
    String whole = Files.readString(Fixtures.sample());
    Path cut = Files.writeString(temp.resolve("cut.xml"), whole.substring(0, whole.length() / 2));
    Document page = page(new MigrationRun(temp).to(target("hugo")).export(cut));

    String verdict = page.select(".verdict").text();
    assertThat(verdict).startsWith("INCOMPLETE: cut.xml is cut off.");
    assertThat(section(page, "next").select("li").get(0).text()).contains("--overwrite");
    assertThat(page(new MigrationRun(temp).export(Fixtures.sample())).select(".verdict").text())
        .startsWith("Ready, but the source has no event dates and 10 media files were not copied.");
  }

  @Test
  void quotesTheCommandForAShell() {
    Command command = new Command("pressport", "export", "my site's.xml", "--to", "hugo");

    assertThat(command).hasToString("pressport export 'my site'\\''s.xml' --to hugo");
  }
}

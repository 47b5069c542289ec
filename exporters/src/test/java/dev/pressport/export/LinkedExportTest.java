package dev.pressport.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressport.model.Addresses;
import dev.pressport.model.Ref;
import dev.pressport.option.Option;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links within the site, in targets that publish and in those that do not. */
class LinkedExportTest {
  private static final Exporter JSON = Exporters.find("json").orElseThrow();
  private static final String LINK = "<a href=\\\"https://old.example/about/#team\\\">";

  @TempDir Path temp;

  /** Clean JSON in which links lead to where a layout puts things. */
  private static final class Publishing implements Exporter {
    private @Nullable String baseUrl;

    @Override
    public String id() {
      return JSON.id();
    }

    @Override
    public String description() {
      return JSON.description();
    }

    @Override
    public List<Option<?>> options() {
      return JSON.options();
    }

    @Override
    public Addresses layout(LayoutRequest request) {
      baseUrl = request.baseUrl();
      return ref ->
          ref instanceof Ref.ToEntry
              ? request.permalinks().pathOf(ref).map(path -> "/new" + path)
              : Optional.empty();
    }

    @Override
    public boolean changesLinks() {
      return true;
    }

    @Override
    public ExportSession open(ExportRequest request) throws IOException {
      ExportRequest lines =
          new ExportRequest(
              request.site(),
              request.index(),
              request.permalinks(),
              Addresses.NONE,
              request.mapping(),
              request.baseUrl(),
              request.rendering(),
              request.media(),
              request.options(),
              request.output(),
              request.workFolder());
      return JSON.open(lines);
    }
  }

  private Path site() throws IOException {
    String item =
        "<item><title>%s</title><link>https://site.example/%s/</link><wp:post_id>%d</wp:post_id>"
            + "<wp:post_name>%2$s</wp:post_name><wp:status>publish</wp:status>"
            + "<wp:post_type>page</wp:post_type>"
            + "<content:encoded><![CDATA[%s]]></content:encoded></item>";
    String wxr =
        "<?xml version=\"1.0\"?><rss version=\"2.0\""
            + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
            + " xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel>"
            + "<wp:wxr_version>1.2</wp:wxr_version>"
            + "<wp:base_site_url>https://site.example</wp:base_site_url>"
            + "<wp:base_blog_url>https://site.example</wp:base_blog_url>"
            + item.formatted(
                "Start", "start", 1, "<a href=\"https://old.example/about/#team\">we</a>")
            + item.formatted("About", "about", 2, "we")
            + "</channel></rss>";
    return Files.writeString(temp.resolve("site.xml"), wxr, StandardCharsets.UTF_8);
  }

  private static String html(Exported exported) throws IOException {
    String first = Files.readAllLines(exported.folder().resolve("entries/page.ndjson")).get(0);
    JsonNode entry = new ObjectMapper().readTree(first);
    return entry.at("/content/html").textValue();
  }

  @Test
  void leadToTheLayoutOfATargetThatPublishes() throws IOException {
    Publishing exporter = new Publishing();

    Exported exported = new MigrationRun(temp).to(exporter).sameSite("old.example").export(site());

    assertThat(html(exported)).contains("<a href=\"/new/about/#team\">");
    assertThat(exporter.baseUrl).isEqualTo("https://site.example");
  }

  @Test
  void ofAnotherHostAreLeftAlone() throws IOException {
    Publishing exporter = new Publishing();

    Exported exported =
        new MigrationRun(temp).to(exporter).baseUrl("https://new.example").export(site());

    assertThat(html(exported)).contains("<a href=\"https://old.example/about/#team\">");
    assertThat(exporter.baseUrl).isEqualTo("https://new.example");
  }

  @Test
  void ofCleanJsonStayAsTheyWereInBothItsLayouts() throws IOException {
    Exported lines = new MigrationRun(temp).sameSite("old.example").export(site());
    Exported files =
        new MigrationRun(temp).sameSite("old.example").option("layout", "files").export(site());

    assertThat(lines.folder().resolve("entries/page.ndjson")).content().contains(LINK);
    assertThat(files.folder().resolve("entries/page/1-start.json")).content().contains(LINK);
  }
}

package dev.pressport.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.fixtures.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Addresses that entries have in WordPress, or had before. */
class FormerAddressesTest {
  @TempDir Path temp = Path.of("");

  /** The front matter of the only post of a site whose entry has an address and metas. */
  private List<String> post(String path, String slug, String... metas) throws IOException {
    StringBuilder item = new StringBuilder();
    item.append("<item><title>T</title><link>https://quay.example").append(path).append("</link>");
    item.append("<wp:post_id>5</wp:post_id><wp:post_date>2020-06-04 10:00:00</wp:post_date>");
    item.append("<wp:post_name>").append(slug).append("</wp:post_name>");
    item.append("<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>");
    for (int i = 0; i < metas.length; i += 2) {
      item.append("<wp:postmeta><wp:meta_key>").append(metas[i]).append("</wp:meta_key>");
      item.append("<wp:meta_value>").append(metas[i + 1]).append("</wp:meta_value></wp:postmeta>");
    }
    String head = Files.readString(Fixtures.hazard("split-1"));
    Path file =
        Files.writeString(
            temp.resolve("site.xml"),
            head.substring(0, head.indexOf("<item>")) + item + "</item></channel></rss>");
    Path site =
        new MigrationRun(temp).to(Exporters.find("hugo").orElseThrow()).export(file).folder();
    try (Stream<Path> pages = Files.list(site.resolve("content/posts"))) {
      Path page = pages.filter(one -> !one.endsWith("_index.md")).findFirst().orElseThrow();
      return Files.readAllLines(page);
    }
  }

  @Test
  void redirectsFromFormerDates() throws IOException {
    List<String> dated =
        post(
            "/2020/06/04/now/",
            "now",
            "_wp_old_date",
            "2019-05-03",
            "_wp_old_slug",
            "then",
            "_wp_old_date",
            "no date");

    assertThat(dated)
        .contains("url: \"/2020/06/04/now/\"")
        .contains("- \"/2019/05/03/now/\"", "- \"/2019/05/03/then/\"", "- \"/2020/06/04/then/\"");
  }

  @Test
  void redirectsFromFormerDatesOnlyWhereAddressesHaveThem() throws IOException {
    assertThat(post("/2020/", "2020", "_wp_old_date", "2019-05-03")).doesNotContain("aliases:");
    assertThat(post("/now/", "now", "_wp_old_date", "2019-05-03")).doesNotContain("aliases:");
    assertThat(post("/2020/now/", "now", "_wp_old_date", "2019-05-03"))
        .contains("- \"/2019/now/\"");
  }

  @Test
  void keepsZeroWidthCharactersInAddresses() throws IOException {
    assertThat(post("/be%e2%80%8bfore/", "be%e2%80%8bfore")).contains("url: \"/be\u200Bfore/\"");
  }
}

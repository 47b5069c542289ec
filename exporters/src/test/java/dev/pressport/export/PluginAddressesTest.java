package dev.pressport.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressport.fixtures.Fixtures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The addresses of post types and taxonomies that plugins register. */
class PluginAddressesTest {
  private static final String HOME = "https://rope.example";

  @TempDir Path temp = Path.of("");

  private Map<Long, String> urls(PluginDump dump, String file) throws IOException {
    Exported exported = new MigrationRun(temp).export(dump.write(temp.resolve("site.sql")));
    Map<Long, String> urls = new LinkedHashMap<>();
    for (String line : Files.readAllLines(exported.folder().resolve(file))) {
      JsonNode item = new ObjectMapper().readTree(line);
      urls.put(item.get("id").asLong(), item.get("url").textValue());
    }
    return urls;
  }

  /** Returns the option {@code rewrite_rules}, from rules and their queries in turns. */
  static String rules(String... rules) {
    StringBuilder stored = new StringBuilder("a:" + rules.length / 2 + ":{");
    for (String text : rules) {
      int length = text.getBytes(StandardCharsets.UTF_8).length;
      stored.append("s:").append(length).append(":\"").append(text).append("\";");
    }
    return stored.append('}').toString();
  }

  @Test
  void ofTermsAreThoseOfTheRules() throws IOException {
    PluginDump dump =
        new PluginDump(HOME)
            .option(
                "rewrite_rules",
                rules(
                    "goods/?$", "index.php?post_type=product",
                    "(en|pt)/?$", "index.php?lang=$matches[1]",
                    "subject/(.+?)/?$", "index.php?category_name=$matches[1]",
                    "(en|pt)/kind/([^/]+)/?$", "index.php?lang=$matches[1]&product_tag=$matches[2]",
                    "paint/([^/]+)/?$", "index.php?pa_paint=$matches[1]",
                    "inner/([^/]+)/?$", "index.php?taxonomy=secret&term=$matches[1]"))
            .entry(20, "post", "publish", "first")
            .term(1, "category", "news", "")
            .term(2, "product_tag", "hemp", "")
            .term(3, "pa_paint", "red", "")
            .term(4, "pa_girth", "wide", "")
            .term(5, "secret", "x", "")
            .term(6, "made_up", "y", "")
            .term(7, "product_type", "simple", "");

    assertThat(urls(dump, "terms.ndjson"))
        .containsEntry(1L, HOME + "/subject/news/")
        .containsEntry(2L, HOME + "/kind/hemp/")
        .containsEntry(3L, HOME + "/paint/red/")
        .containsEntry(4L, null)
        .containsEntry(5L, null)
        .containsEntry(6L, null)
        .containsEntry(7L, null);
  }

  @Test
  void ofTermsAreThoseOfTheOptionsWithoutRules() throws IOException {
    PluginDump dump =
        new PluginDump(HOME)
            .option("woocommerce_permalinks", "a:1:{s:13:\"category_base\";s:5:\"goods\";}")
            .entry(20, "post", "publish", "first")
            .term(1, "product_cat", "rope", "")
            .term(2, "product_tag", "hemp", "")
            .term(3, "made_up", "y", "");

    assertThat(urls(dump, "terms.ndjson"))
        .containsEntry(1L, HOME + "/goods/rope/")
        .containsEntry(2L, HOME + "/product-tag/hemp/")
        .containsEntry(3L, HOME + "/made_up/y/");
  }

  @Test
  void ofEntriesDependOnStatusAndType() throws IOException {
    PluginDump dump =
        new PluginDump(HOME)
            .option(
                "rewrite_rules",
                rules(
                    "boards/topic/([^/]+)(?:/([0-9]+))?/?$",
                    "index.php?topic=$matches[1]&page=$matches[2]",
                    "boards/forum/(.+?)(?:/([0-9]+))?/?$",
                    "index.php?forum=$matches[1]&page=$matches[2]"))
            .entry(5, "topic", "closed", "long-talk")
            .entry(6, "topic", "pending", "held-back")
            .entry(7, "forum", "private", "board-room")
            .entry(8, "page", "private", "inner")
            .entry(9, "elementor_library", "publish", "header");

    assertThat(urls(dump, "entries/topic.ndjson"))
        .containsEntry(5L, HOME + "/boards/topic/long-talk/")
        .containsEntry(6L, HOME + "/?post_type=topic&p=6");
    assertThat(urls(dump, "entries/forum.ndjson"))
        .containsEntry(7L, HOME + "/boards/forum/board-room/");
    assertThat(urls(dump, "entries/page.ndjson")).containsEntry(8L, HOME + "/?page_id=8");
    assertThat(urls(dump, "entries/elementor_library.ndjson"))
        .containsEntry(9L, HOME + "/?elementor_library=header");
  }

  @Test
  void ofATypeWithAnotherQueryVariableAreThoseOfItsArchive() throws IOException {
    PluginDump dump =
        new PluginDump(HOME)
            .option(
                "rewrite_rules",
                rules(
                    "works/?$", "index.php?post_type=artist-work",
                    "news/?$", "index.php?post_type=bulletin",
                    "works/([^/]+)(?:/([0-9]+))?/?$", "index.php?work=$matches[1]&page=$matches[2]",
                    "kinds/([^/]+)/?$", "index.php?kind=$matches[1]"))
            .entry(5, "artist-work", "publish", "red-boat")
            .entry(6, "bulletin", "publish", "may");

    assertThat(urls(dump, "entries/artist-work.ndjson"))
        .containsEntry(5L, HOME + "/works/red-boat/");
    assertThat(urls(dump, "entries/bulletin.ndjson")).containsEntry(6L, HOME + "/?p=6");
  }

  @Test
  void ofTheListOfProductsIsThatOfThePageOfTheShop() throws IOException {
    String head = Files.readString(Fixtures.hazard("split-1"), StandardCharsets.UTF_8);
    String site =
        head.substring(0, head.indexOf("<wp:category>"))
            + item(5, "product", "rope", "product/rope")
            + item(6, "page", "shop", "shop")
            + item(7, "page", "about", "about")
            + "</channel></rss>";
    Path file = Files.writeString(temp.resolve("site.xml"), site, StandardCharsets.UTF_8);

    Path written =
        new MigrationRun(temp).to(Exporters.find("hugo").orElseThrow()).export(file).folder();

    assertThat(Files.readString(written.resolve("content/product/_index.md")))
        .contains("title: \"Of shop\"", "url: \"/shop/\"");
    assertThat(written.resolve("content/pages/about.md")).exists();
    assertThat(written.resolve("content/pages/shop.md")).doesNotExist();
  }

  private static String item(int id, String type, String slug, String path) {
    return """
    <item><title>Of %3$s</title><link>https://quay.example/%4$s/</link>
    <wp:post_id>%1$d</wp:post_id><wp:post_name>%3$s</wp:post_name>
    <wp:status>publish</wp:status><wp:post_type>%2$s</wp:post_type></item>
    """
        .formatted(id, type, slug, path);
  }
}

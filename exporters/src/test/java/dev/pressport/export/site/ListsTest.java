package dev.pressport.export.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.export.Exporters;
import dev.pressport.export.MigrationRun;
import dev.pressport.export.PluginDump;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the lists of built sites show, and in which order. */
class ListsTest {
  private static final String HOME = "https://rope.example";
  private static final String PARTY = "%f0%9f%8e%89";

  @TempDir Path temp = Path.of("");

  private BuiltSite built(PluginDump dump, Generator generator) throws Exception {
    generator.needed();
    Path folder =
        new MigrationRun(temp)
            .to(Exporters.find(generator.target()).orElseThrow())
            .export(dump.write(temp.resolve("site.sql")))
            .folder();
    return new BuiltSite(generator.build(folder).folder());
  }

  private static List<String> titles(BuiltSite site, String path) {
    return BuiltSite.parsed(site.page(path).orElseThrow()).select(".entry-title a").eachText();
  }

  private static PluginDump shop() {
    return new PluginDump(HOME)
        .term(1, "product_visibility", "exclude-from-catalog", "")
        .term(2, "product_visibility", "exclude-from-search", "")
        .term(3, "product_cat", "tools", "")
        .entry(11, "product", "zip", "Zip", "A zip.", 0, 0)
        .entry(12, "product", "anvil", "anvil", "An anvil.", 0, 0)
        .entry(13, "product", "chain", "Chain", "A chain.", 0, 7)
        .entry(14, "product", "buoy", "Buoy", "A buoy.", 0, 0)
        .entry(15, "product", "secret", "Secret", "A secret.", 0, 0)
        .entry(16, "post", "news", "News", "The news.", 0, 0)
        .tagged(11, 3)
        .tagged(12, 3)
        .tagged(13, 3)
        .tagged(14, 3)
        .tagged(15, 3)
        .tagged(15, 1)
        .tagged(15, 2);
  }

  @ParameterizedTest
  @EnumSource
  void showProductsByTheirOrderAndTitle(Generator generator) throws Exception {
    BuiltSite site = built(shop(), generator);

    assertThat(titles(site, "/product-category/tools/"))
        .containsExactly("anvil", "Buoy", "Zip", "Chain");
    assertThat(site.page("/product/secret/")).isPresent();
    assertThat(Files.readString(site.page("/search.json").orElseThrow()))
        .contains("anvil")
        .doesNotContain("Secret");
  }

  @ParameterizedTest
  @EnumSource
  void showProductsByDateWhereTheShopDoes(Generator generator) throws Exception {
    PluginDump dump = shop().entry(20, "product", "publish", "later").tagged(20, 3);
    BuiltSite site = built(dump.option("woocommerce_default_catalog_orderby", "date"), generator);

    assertThat(titles(site, "/product-category/tools/")).startsWith("Title later").hasSize(5);
  }

  @ParameterizedTest
  @EnumSource
  void showPostsOfAuthorsAndAllElseOnlyWithoutAny(Generator generator) throws Exception {
    BuiltSite site = built(shop().entry(20, "page", "publish", "about"), generator);

    assertThat(titles(site, "/author/ines/")).containsExactly("News");
  }

  @ParameterizedTest
  @EnumSource
  void showTheWordsOfAnEntryWithoutBlocksOfPlugins(Generator generator) throws Exception {
    String body =
        """
        <!-- wp:paragraph --><p>Own words.</p><!-- /wp:paragraph -->
        <!-- wp:acme/box --><div class="box">Words in a box.</div><!-- /wp:acme/box -->\
        """;
    BuiltSite site =
        built(
            new PluginDump(HOME)
                .entry(1, "post", "boxed", "Boxed", body, 0)
                .entry(2, "post", "plain", "Plain", "Plain words.", 0),
            generator);

    assertThat(summaries(site)).containsExactlyInAnyOrder("Own words.", "Plain words.");
    assertThat(BuiltSite.content(site.page("/boxed/").orElseThrow())).contains("Words in a box.");
  }

  private static List<String> summaries(BuiltSite site) {
    return BuiltSite.parsed(site.page("/").orElseThrow()).select(".entry-summary").eachText();
  }

  @ParameterizedTest
  @EnumSource
  void areWhereTheyWereForTermsWithSymbols(Generator generator) throws Exception {
    BuiltSite site =
        built(
            new PluginDump(HOME)
                .row("terms", 1, "\ud83c\udf89", PARTY, 0)
                .row("term_taxonomy", 101, 1, "post_tag", "", 0, 1)
                .row("terms", 2, "Party \ud83c\udf89", "party-" + PARTY, 0)
                .row("term_taxonomy", 102, 2, "post_tag", "", 0, 1)
                .entry(3, "post", "publish", "news")
                .tagged(3, 1)
                .tagged(3, 2),
            generator);

    assertThat(site.page("/tag/\ud83c\udf89/")).isPresent();
    assertThat(site.page("/tag/party-\ud83c\udf89/")).isPresent();
    assertThat(site.deadLinks(HOME)).isEmpty();
  }
}

package dev.pressport.export.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.export.Exported;
import dev.pressport.export.Exporters;
import dev.pressport.export.MigrationRun;
import dev.pressport.export.PluginDump;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sites of Polylang, whose languages are in folders. */
class SeveralLanguagesTest {
  @TempDir Path temp = Path.of("");

  private static PluginDump site(boolean hidesMain) {
    return site(hidesMain, "a:0:{}");
  }

  private static PluginDump site(boolean hidesMain, String menus) {
    return new PluginDump("https://rope.example")
        .option(
            "polylang",
            "a:5:{s:9:\"force_lang\";i:1;s:12:\"hide_default\";b:%d;s:7:\"rewrite\";b:1;"
                    .formatted(hidesMain ? 1 : 0)
                + "s:12:\"default_lang\";s:2:\"en\";s:9:\"nav_menus\";"
                + menus
                + "}")
        .term(1, "language", "en", "a:1:{s:6:\"locale\";s:5:\"en_GB\";}")
        .term(2, "language", "pt", "a:1:{s:6:\"locale\";s:5:\"pt_BR\";}")
        .row(
            "termmeta",
            1,
            2,
            "_pll_strings_translations",
            "a:1:{i:0;a:2:{i:0;s:13:\"The Rope Walk\";i:1;s:9:\"A Cordoal\";}}")
        .term(3, "post_translations", "pll_1", "a:2:{s:2:\"en\";i:5;s:2:\"pt\";i:6;}")
        .term(4, "category", "novas", "")
        .term(5, "term_translations", "pll_2", "a:1:{s:2:\"pt\";i:4;}")
        .entry(5, "post", "publish", "hemp")
        .entry(6, "post", "publish", "canhamo")
        .entry(7, "page", "publish", "knots")
        .tagged(5, 1)
        .tagged(5, 3)
        .tagged(6, 2)
        .tagged(6, 3)
        .tagged(6, 4);
  }

  private Exported exported(PluginDump dump, String target) throws IOException {
    return new MigrationRun(temp)
        .to(Exporters.find(target).orElseThrow())
        .export(dump.write(temp.resolve("site.sql")));
  }

  @Test
  void areLanguagesOfHugo() throws IOException {
    Path folder = exported(site(true), "hugo").folder();

    assertThat(Files.readString(folder.resolve("hugo.yaml")))
        .contains(
            """
            defaultContentLanguage: "en"
            languages:
              en:
                languageName: "Name en"
                languageCode: "en-GB"
                weight: 1
              pt:
                languageName: "Name pt"
                languageCode: "pt-BR"
                weight: 2
                title: "A Cordoal"
            """);
    assertThat(Files.readString(folder.resolve("content/posts/hemp.md")))
        .contains("url: \"/hemp/\"", "translationKey: \"/hemp/\"");
    assertThat(Files.readString(folder.resolve("content/posts/canhamo.pt.md")))
        .contains("url: \"/pt/canhamo/\"", "translationKey: \"/hemp/\"");
    assertThat(folder.resolve("content/pages/knots.md")).exists();
    assertThat(folder.resolve("content/categories/novas/_index.pt.md")).exists();
    assertThat(Files.readString(folder.resolve("content/_index.pt.md")))
        .contains("title: \"A Cordoal\"", "layout: \"home\"");
  }

  private static PluginDump menu(PluginDump dump, int id, String slug, int entry) {
    dump.term(id, "nav_menu", slug, "").entry(id, "nav_menu_item", "publish", slug).tagged(id, id);
    return dump.meta(id, "_menu_item_type", "post_type")
        .meta(id, "_menu_item_object", "post")
        .meta(id, "_menu_item_object_id", Integer.toString(entry))
        .meta(id, "_menu_item_menu_item_parent", "0");
  }

  @Test
  void haveTheirMenusInHugo() throws Exception {
    PluginDump dump = menu(menu(site(true), 30, "main-pt", 6), 31, "main", 5);
    Path folder = exported(dump, "hugo").folder();

    assertThat(Files.readString(folder.resolve("hugo.yaml")))
        .contains(
            """
                title: "A Cordoal"
                menus:
                  main:
                  - identifier: "main-1"
                    name: "Title main-pt"
                    url: "/pt/canhamo/"
            """,
            """
            menus:
              main:
              - identifier: "main-1"
                name: "Title main"
                url: "/hemp/"
            """);
  }

  private static PluginDump switcher(PluginDump dump, int id, int menu, String choices) {
    return dump.entry(id, "nav_menu_item", "publish", "languages")
        .tagged(id, menu)
        .meta(id, "_menu_item_type", "custom")
        .meta(id, "_menu_item_url", "#pll_switcher")
        .meta(id, "_menu_item_menu_item_parent", "0")
        .meta(id, "_pll_menu_item", choices);
  }

  private static Elements links(BuiltSite site, String page, String place) {
    return BuiltSite.parsed(site.page(page).orElseThrow()).select(place + " li a");
  }

  @ParameterizedTest
  @EnumSource
  void haveTheirMenusAndLinksToEachOther(Generator generator) throws Exception {
    generator.needed();
    PluginDump dump = menu(menu(site(true), 30, "top-pt", 6), 31, "top", 5);
    menu(menu(dump, 32, "foot", 7), 33, "foot-pt", 6)
        .option("stylesheet", "hull")
        .option(
            "theme_mods_hull",
            "a:1:{s:18:\"nav_menu_locations\";a:2:{s:7:\"primary\";i:31;s:6:\"footer\";i:32;}}");
    switcher(dump, 40, 31, "a:2:{s:12:\"hide_current\";i:0;s:8:\"dropdown\";i:0;}");
    switcher(dump, 41, 30, "a:2:{s:12:\"hide_current\";i:1;s:8:\"dropdown\";i:1;}");
    BuiltSite site =
        new BuiltSite(generator.build(exported(dump, generator.target()).folder()).folder());

    assertThat(links(site, "/hemp/", ".site-menu").eachAttr("href"))
        .containsExactly("/hemp/", "/hemp/", "/pt/canhamo/");
    assertThat(links(site, "/hemp/", ".site-menu").eachText())
        .containsExactly("Title top", "Name en", "Name pt");
    assertThat(links(site, "/knots/", ".site-menu").eachAttr("href"))
        .containsExactly("/hemp/", "/knots/", "/pt/");
    assertThat(links(site, "/pt/canhamo/", ".site-menu").eachAttr("href"))
        .containsExactly("/pt/canhamo/", "/hemp/");
    assertThat(links(site, "/pt/canhamo/", ".site-footer").eachAttr("href"))
        .containsExactly("/pt/canhamo/");
    assertThat(links(site, "/hemp/", ".site-footer").eachAttr("href")).containsExactly("/knots/");
    Document home = BuiltSite.parsed(site.page("/pt/").orElseThrow());
    assertThat(home.select(".site-title a").attr("href")).isEqualTo("/pt/");
    assertThat(home.select(".entry-languages a").eachAttr("href")).containsExactly("/");
    assertThat(site.deadLinks("https://rope.example")).isEmpty();
  }

  @Test
  void haveTheMenusThatPolylangShows() throws Exception {
    String menus =
        "a:1:{s:4:\"hull\";a:1:{s:7:\"primary\";a:2:{s:2:\"en\";i:31;s:2:\"pt\";i:30;}}}";
    PluginDump dump = menu(menu(site(true, menus), 30, "a", 7), 31, "b", 7);
    Path folder = exported(dump.option("stylesheet", "hull"), "eleventy").folder();

    assertThat(Files.readString(folder.resolve("_data/menus.json")))
        .containsSubsequence(
            "\"slug\": \"b\"",
            "\"place\": \"main\"",
            "\"language\": \"en\"",
            "\"slug\": \"a\"",
            "\"place\": \"main\"",
            "\"language\": \"pt\"");
  }

  @Test
  void areBuiltByHugoAtTheirOldAddresses() throws Exception {
    Generator.HUGO.needed();
    Path built = Generator.HUGO.build(exported(site(true), "hugo").folder()).folder();

    for (String page :
        new String[] {
          "index.html",
          "hemp/index.html",
          "knots/index.html",
          "pt/index.html",
          "pt/canhamo/index.html",
          "pt/category/novas/index.html",
          "pt/feed/index.xml"
        }) {
      assertThat(built.resolve(page)).exists();
    }
    assertThat(Files.readString(built.resolve("pt/index.html")))
        .contains("Title canhamo", "A Cordoal")
        .doesNotContain("Title hemp");
    assertThat(Files.readString(built.resolve("index.html")))
        .contains("Title hemp")
        .doesNotContain("Title canhamo");
    assertThat(Files.readString(built.resolve("search.json")))
        .contains("Title hemp", "Title canhamo");
  }

  @Test
  void haveHomesInOtherGenerators() throws Exception {
    assertThat(Files.readString(exported(site(true), "jekyll").folder().resolve("home-pt.md")))
        .contains("permalink: \"/pt/\"", "layout: \"home\"", "language: \"pt\"");
    Path eleventy = exported(site(true), "eleventy").folder();
    assertThat(eleventy.resolve("content/lists/home-pt.md")).exists();
    assertThat(Files.readString(eleventy.resolve("_data/site.json"))).contains("\"languages\"");
    Path astro = exported(site(false), "astro").folder();
    assertThat(Files.readString(astro.resolve("src/data/site.json")))
        .contains("\"mainLanguageInFolder\": true");
    assertThat(Files.readString(astro.resolve("src/content/lists/redirects/1.md")))
        .contains("path: \"/\"", "to: \"/en/\"");
  }

  @Test
  void mayHaveAFolderForTheMainLanguage() throws Exception {
    Path folder = exported(site(false), "hugo").folder();

    assertThat(Files.readString(folder.resolve("hugo.yaml")))
        .contains("defaultContentLanguageInSubdir: true");
    assertThat(Files.readString(folder.resolve("content/posts/hemp.md")))
        .contains("url: \"/en/hemp/\"");
  }
}

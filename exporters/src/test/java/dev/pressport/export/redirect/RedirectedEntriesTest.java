package dev.pressport.export.redirect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.export.Exported;
import dev.pressport.export.Exporters;
import dev.pressport.export.MigrationRun;
import dev.pressport.export.PluginDump;
import dev.pressport.export.Unpublished;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entries that plugins redirect, from their metas to the files of a site. */
class RedirectedEntriesTest {
  @TempDir Path temp = Path.of("");

  private static PluginDump site(String home) {
    return new PluginDump(home)
        .entry(5, "page", "publish", "knots")
        .entry(6, "post", "publish", "hemp")
        .entry(7, "page", "publish", "shop")
        .entry(8, "page", "publish", "old-knots")
        .entry(9, "post", "publish", "news");
  }

  private static PluginDump site() {
    return site("https://rope.example");
  }

  private static PluginDump quick(PluginDump dump, long id, String url, String type) {
    return dump.meta(id, "_pprredirect_active", "1")
        .meta(id, "_pprredirect_url", url)
        .meta(id, "_pprredirect_type", type);
  }

  private Exported exported(PluginDump dump) throws IOException {
    return exported(dump, "hugo");
  }

  private Exported exported(PluginDump dump, String target) throws IOException {
    return new MigrationRun(temp)
        .to(Exporters.find(target).orElseThrow())
        .export(dump.write(temp.resolve("site.sql")));
  }

  private static List<String> lines(Exported exported, String part) throws IOException {
    return Files.readAllLines(exported.folder().resolve("_pressport/redirects/redirects.csv"))
        .stream()
        .filter(line -> line.contains(part))
        .toList();
  }

  private static List<String> rules(Exported exported) throws IOException {
    return lines(exported, "redirect rule");
  }

  private static String problems(Exported exported) throws IOException {
    return Files.readString(exported.folder().resolve("_pressport/problems.ndjson"));
  }

  private static String file(Exported exported, String name) throws IOException {
    try (Stream<Path> files = Files.walk(exported.folder())) {
      Path file = files.filter(path -> path.endsWith(name)).findFirst().orElseThrow();
      return Files.readString(file);
    }
  }

  @Test
  void leadToWherePageLinksToSendsThem() throws IOException {
    Exported exported =
        exported(
            site()
                .meta(7, "_links_to", "https://shop.example/ropes?from=site#new")
                .meta(7, "_links_to_target", "_blank")
                .meta(8, "_links_to", "/knots/"));

    assertThat(rules(exported))
        .containsExactly(
            "/shop/,https://shop.example/ropes?from=site#new,301,redirect rule",
            "/old-knots/,/knots/,301,redirect rule");
    assertThat(lines(exported, "?p="))
        .contains("/?p=7,https://shop.example/ropes?from=site#new,301,id", "/?p=8,/knots/,301,id");
    assertThat(problems(exported)).doesNotContain("redirect-conflict");
  }

  @Test
  void haveNoPageButStayDrafts() throws IOException {
    Exported exported = exported(site().meta(7, "_links_to", "https://shop.example/"));

    String shop = file(exported, "shop.md");
    assertThat(shop).contains("draft: true", "Text of shop");
    assertThat(exported.report().drafts()).containsExactly(Map.entry(Unpublished.REDIRECTED, 1L));
  }

  @Test
  void areLinkedAtTheirTargets() throws IOException {
    PluginDump dump =
        site()
            .meta(7, "_links_to", "https://shop.example/")
            .meta(8, "_links_to", "https://rope.example/shop/#x")
            .row(
                "posts",
                20,
                1,
                "2024-05-01 12:00:00",
                "2024-05-01 12:00:00",
                "<p><a href=\"https://rope.example/shop/\">Shop</a>"
                    + " <a href=\"/old-knots/\">Old</a></p>",
                "Links",
                "",
                "publish",
                "open",
                "open",
                "",
                "links",
                "",
                "",
                "2024-05-01 12:00:00",
                "2024-05-01 12:00:00",
                "",
                0,
                "http://guid.example/?p=20",
                0,
                "page",
                "",
                0);

    Exported exported = exported(dump);

    assertThat(file(exported, "links.md"))
        .contains("[Shop](https://shop.example/)", "[Old](https://shop.example/)");
    assertThat(problems(exported)).doesNotContain("dead-link");
  }

  @Test
  void ofQuickRedirectHaveTheirStatusesAndTargets() throws IOException {
    PluginDump dump = site("https://rope.example/walk");
    quick(dump, 6, "5", "301");
    quick(dump, 7, "www.shop.example/a?b=1&#038;c=2", "302");
    quick(dump, 8, "knots", "meta");
    quick(dump, 9, "/hemp/", "307").meta(9, "_pprredirect_meta_secs", "5");

    assertThat(rules(exported(dump)))
        .containsExactlyInAnyOrder(
            "/walk/hemp/,/walk/knots/,301,redirect rule",
            "/walk/shop/,http://www.shop.example/a?b=1&c=2,302,redirect rule",
            "/walk/old-knots/,/walk/knots/,301,redirect rule",
            "/walk/news/,/walk/knots/,307,redirect rule");
  }

  @Test
  void keepTheirPagesWhereTheRedirectIsOff() throws IOException {
    PluginDump dump =
        site()
            .option("active_plugins", "a:1:{i:0;s:33:\"quick-pagepost-redirect-plugin/a.php\";}")
            .meta(5, "_links_to", "https://shop.example/")
            .meta(6, "_pprredirect_active", "0")
            .meta(6, "_pprredirect_url", "https://shop.example/")
            .meta(7, "_links_to", "")
            .meta(8, "redirect", "https://shop.example/");
    quick(dump, 9, "http://www.example.com", "301");

    Exported exported = exported(dump);

    assertThat(rules(exported)).isEmpty();
    assertThat(exported.report().drafts()).isEmpty();
  }

  @Test
  void ofSeoPluginsAreRead() throws IOException {
    PluginDump dump =
        site()
            .option("active_plugins", "a:1:{i:0;s:37:\"autodescription/autodescription.php\";}")
            .meta(8, "redirect", "https://shop.example/eight");
    assertThat(rules(exported(dump)))
        .containsExactly("/old-knots/,https://shop.example/eight,301,redirect rule");
  }

  @Test
  void ofYoastAndSeoPressAreReadFromTheirMetas() throws IOException {
    PluginDump dump =
        site()
            .meta(6, "_yoast_wpseo_redirect", "https://rope.example/knots/")
            .meta(7, "_seopress_redirections_enabled", "yes")
            .meta(7, "_seopress_redirections_type", "302")
            .meta(7, "_seopress_redirections_value", "https://shop.example/seven")
            .meta(8, "_seopress_redirections_enabled", "yes")
            .meta(8, "_seopress_redirections_type", "410")
            .meta(9, "_seopress_redirections_value", "https://shop.example/off");

    assertThat(rules(exported(dump)))
        .containsExactly(
            "/hemp/,/knots/,301,redirect rule",
            "/shop/,https://shop.example/seven,302,redirect rule",
            "/old-knots/,,410,redirect rule");
  }

  @Test
  void withTargetsThatAreNoWebAddressesAreNamed() throws IOException {
    Exported exported =
        exported(
            site()
                .meta(7, "_links_to", "javascript:alert(1)")
                .meta(8, "_links_to", "https://rope.example/old-knots/"));

    assertThat(rules(exported)).isEmpty();
    assertThat(problems(exported))
        .contains(
            "The rule for /shop/ of Page Links To is not among the redirects: its target is not a"
                + " web address");
    assertThat(file(exported, "old-knots.md")).doesNotContain("draft: true");
  }

  @Test
  void stayPublishedInData() throws IOException {
    Exported exported = exported(site().meta(7, "_links_to", "https://shop.example/"), "json");

    assertThat(file(exported, "page.ndjson")).contains("\"_links_to\":[\"https://shop.example/\"]");
  }
}

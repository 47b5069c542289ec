package dev.pressport.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpServer;
import dev.pressport.Pressport;
import dev.pressport.export.Exporters;
import dev.pressport.export.MigrationRun;
import dev.pressport.export.output.ManifestCheck;
import dev.pressport.fixtures.Fixtures;
import dev.pressport.http.HttpSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerificationTest {
  private static final String PAGE = "/2023/03/four-knots-worth-knowing/";

  @TempDir Path temp = Path.of("");

  private Path exported(String target) throws IOException {
    return new MigrationRun(temp)
        .to(Exporters.get(target))
        .export(Fixtures.sample())
        .folder()
        .toRealPath();
  }

  private static ExportCheck check(Path folder) throws IOException {
    return Objects.requireNonNull(Verification.of(folder).run().export());
  }

  private HandBuiltSite built() throws IOException {
    return HandBuiltSite.of(Fixtures.sample(), temp.resolve("built"));
  }

  private VerifyResult compared(HandBuiltSite site) throws IOException {
    return Verification.of(site.folder()).old(Pressport.source(Fixtures.sample().toString())).run();
  }

  private List<PageDifference> differences(HandBuiltSite site) throws IOException {
    PageCheck pages = Objects.requireNonNull(compared(site).pages());
    return pages.differences().first();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"hugo", "jekyll", "eleventy", "astro", "markdown", "json", "csv", "sqlite"})
  void passesAnExportAsItWasWritten(String target) throws IOException {
    Path folder = exported(target);

    VerifyResult result = Verification.of(folder).run();

    ExportCheck export = check(folder);
    assertThat(result.passes()).isTrue();
    assertThat(export.totals().others()).isZero();
    assertThat(export.totals().files()).isPositive();
    assertThat(export.ledger().read()).isEqualTo(131);
    assertThat(export.links() == null).isEqualTo(List.of("json", "csv", "sqlite").contains(target));
    assertThat(export.rows() != null).isEqualTo(target.equals("sqlite"));
  }

  @Test
  void namesAChangedByteALostFileATruncatedOneAndCountsOthers() throws IOException {
    Path folder = exported("hugo");
    Path changed = folder.resolve("content/posts/summer-hours.md");
    byte[] bytes = Files.readAllBytes(changed);
    bytes[bytes.length - 2] ^= 1;
    Files.write(changed, bytes);
    Files.delete(folder.resolve("content/media/foghorn.md"));
    Files.writeString(folder.resolve("hugo.yaml"), "title: x\n");
    Files.writeString(folder.resolve("content/posts/mine.md"), "---\ntitle: Mine\n---\n");

    ExportCheck export = check(folder);

    assertThat(export.damages().first())
        .extracting(ManifestCheck.Damage::kind, ManifestCheck.Damage::path)
        .containsExactly(
            tuple(ManifestCheck.Kind.MISSING, "content/media/foghorn.md"),
            tuple(ManifestCheck.Kind.CHANGED, "content/posts/summer-hours.md"),
            tuple(ManifestCheck.Kind.TRUNCATED, "hugo.yaml"));
    assertThat(export.totals().others()).isEqualTo(1);
    assertThat(export.passes()).isFalse();
  }

  @Test
  void doesNotFollowALinkOutOfTheExport() throws IOException {
    Path folder = exported("hugo");
    Path file = folder.resolve("content/posts/summer-hours.md");
    Path elsewhere = temp.resolve("elsewhere.md");
    Files.move(file, elsewhere);
    Files.createSymbolicLink(file, elsewhere);

    assertThat(check(folder).damages().first())
        .extracting(ManifestCheck.Damage::kind)
        .containsExactly(ManifestCheck.Kind.MISSING);
  }

  @Test
  void namesABrokenLinkAndImageInAPageOfTheExport() throws IOException {
    Path folder = exported("jekyll");
    Path page = folder.resolve("_pages/privacy.md");
    Files.writeString(
        page,
        Files.readString(page)
            + "\n[there](/blog/) [gone](/gone/) `[code](/no/)`\n\n<img src=\"/gone.png\">\n");

    LinkCheck links = Objects.requireNonNull(check(folder).links());
    assertThat(links.broken().first())
        .containsExactly(
            new LinkCheck.BrokenLink("_pages/privacy.md", "/gone/", false),
            new LinkCheck.BrokenLink("_pages/privacy.md", "/gone.png", true));
  }

  @Test
  void namesAnAddressOfTheOldSiteThatTheListDoesNotHave() throws IOException {
    Path folder = exported("astro");
    Path page = folder.resolve("src/content/pages/privacy.md");
    Files.writeString(page, Files.readString(page) + "\n<https://library.example/brand-new/>\n");

    assertThat(check(folder).unlisted().first())
        .containsExactly(
            new ExportCheck.OldAddress(
                "https://library.example/brand-new/", "src/content/pages/privacy.md"));
  }

  @Test
  void namesTheKindsOfItemsThatTheDatabaseHasNotAsExported() throws IOException, SQLException {
    Path folder = exported("sqlite");
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("site.sqlite"));
        Statement statement = connection.createStatement()) {
      statement.execute("DELETE FROM comments WHERE id = (SELECT min(id) FROM comments)");
      statement.execute("UPDATE entries SET type = 'page' WHERE id = 201");
    }

    RowCheck rows = Objects.requireNonNull(check(folder).rows());

    assertThat(rows.differences().first())
        .extracting(RowCheck.Difference::kind, row -> row.found() - row.expected())
        .containsExactly(tuple("comments", -1L), tuple("page", 1L), tuple("post", -1L));
    assertThat(check(folder).passes()).isFalse();
  }

  @Test
  void failsForADatabaseThatCannotBeRead() throws IOException {
    Path folder = exported("sqlite");
    Files.writeString(folder.resolve("site.sqlite"), "x".repeat(5_000));

    assertThat(Objects.requireNonNull(check(folder).rows()).readable()).isFalse();
    assertThat(check(folder).passes()).isFalse();
  }

  @Test
  void namesALineOfTheLedgerThatDoesNotBalance() throws IOException {
    Path folder = exported("json");
    Path report = folder.resolve("_pressport/report.json");
    Files.writeString(
        report, Files.readString(report).replaceFirst("\"exported\": 1,", "\"exported\": 2,"));

    assertThat(check(folder).unbalanced().count()).isEqualTo(1);
  }

  @Test
  void passesOverADamagedReportWhichIsNamedAmongTheFiles() throws IOException {
    Path folder = exported("json");
    Files.writeString(folder.resolve("_pressport/report.json"), "{\"items\": {\"a\": {\"read\":");

    ExportCheck export = check(folder);

    assertThat(export.report()).isNull();
    assertThat(export.passes()).isFalse();
    assertThat(export.damages().first())
        .extracting(ManifestCheck.Damage::path)
        .containsExactly("_pressport/report.json");
  }

  @Test
  void refusesAManifestThatIsNotAsWritten() throws IOException {
    Path folder = exported("json");
    Files.writeString(
        folder.resolve("_pressport/manifest.json"),
        "{\"tool\":\"pressport\",\"version\":\"1\",\"files\":[{\"path\":\"../x\",\"bytes\":1,"
            + "\"sha256\":\"\"}]}");

    assertThatThrownBy(() -> Verification.of(folder).run())
        .isInstanceOf(Unverifiable.class)
        .hasMessageContaining("is damaged");
  }

  @Test
  void refusesAFolderOfOtherThings() throws IOException {
    Files.writeString(temp.resolve("notes.txt"), "x");

    assertThatThrownBy(() -> Verification.of(temp).run()).isInstanceOf(Unverifiable.class);
    assertThatThrownBy(() -> Verification.of(temp.resolve("none")).run())
        .isInstanceOf(Unverifiable.class);
  }

  @Test
  void passesASiteWithTheSamePages() throws IOException {
    VerifyResult result = compared(built());

    PageCheck pages = Objects.requireNonNull(result.pages());
    assertThat(pages.differences().first()).isEmpty();
    assertThat(pages.pages()).isEqualTo(26);
    assertThat(pages.lists()).isEqualTo(29);
    assertThat(pages.missingWords()).isZero();
    assertThat(pages.images()).isEqualTo(8);
  }

  @Test
  void quotesAMissingParagraph() throws IOException {
    HandBuiltSite site = built();
    String html = site.read(PAGE);
    int start = html.indexOf("<p>");
    site.write(PAGE, html.substring(0, start) + html.substring(html.indexOf("</p>", start)));

    assertThat(differences(site))
        .singleElement()
        .satisfies(
            difference -> {
              assertThat(difference.kind()).isEqualTo(PageDifference.Kind.TEXT);
              assertThat(difference.address()).isEqualTo(PAGE);
              assertThat(difference.detail()).contains("missing: \"");
            });
  }

  @Test
  void namesAMissingPageATitleAndAList() throws IOException {
    HandBuiltSite site = built();
    Files.delete(site.file(PAGE));
    Files.delete(site.file("/tag/tides/"));
    site.replace("/about/", "About", "Otherwise");

    assertThat(differences(site))
        .extracting(PageDifference::kind, PageDifference::address)
        .contains(
            tuple(PageDifference.Kind.NO_PAGE, PAGE),
            tuple(PageDifference.Kind.NO_PAGE, "/tag/tides/"),
            tuple(PageDifference.Kind.TITLE, "/about/"));
  }

  @Test
  void mindsAMissingPageOfAFileOnlyWhereOtherFilesHaveOne() throws IOException {
    HandBuiltSite site = built();
    List<OldPage> ofFiles = site.pages().stream().filter(page -> !page.certain()).toList();
    assertThat(ofFiles).hasSize(7);
    Files.delete(site.file(ofFiles.get(0).path()));
    assertThat(differences(site))
        .extracting(PageDifference::address)
        .containsExactly(ofFiles.get(0).path());

    for (OldPage page : ofFiles) {
      Files.deleteIfExists(site.file(page.path()));
    }
    PageCheck pages = Objects.requireNonNull(compared(site).pages());
    assertThat(pages.differences().first()).isEmpty();
    assertThat(pages.filePages()).isEqualTo(7);
    assertThat(pages.pages()).isEqualTo(19);
  }

  @Test
  void namesABrokenImageAndOneThatIsNotShown() throws IOException {
    HandBuiltSite site = built();
    OldPage page =
        site.pages().stream()
            .filter(old -> old.html() != null && old.html().contains("<img"))
            .findFirst()
            .orElseThrow();
    site.write(
        page.path(), site.read(page.path()).replaceAll("<img[^>]*>", "<img src=\"/gone.png\">"));

    assertThat(differences(site))
        .extracting(PageDifference::kind)
        .contains(PageDifference.Kind.IMAGE_BROKEN, PageDifference.Kind.IMAGE_MISSING);
  }

  @Test
  void acceptsOneRedirectButNotTwo() throws IOException {
    HandBuiltSite site = built();
    site.write("/new-place/", site.read(PAGE));
    site.write(PAGE, "<meta http-equiv=\"refresh\" content=\"0; url=/new-place/\">");
    assertThat(differences(site)).isEmpty();

    site.write(PAGE, "<meta http-equiv=\"refresh\" content=\"0; url=/between/\">");
    site.write(
        "/between/",
        "<meta http-equiv=\"refresh\" content=\"0; url=https://library.example/new-place/\">");
    assertThat(differences(site))
        .containsExactly(
            new PageDifference(PageDifference.Kind.REDIRECTS, PAGE, "2 redirects to /new-place/"));

    site.write("/between/", "<meta http-equiv=\"refresh\" content=\"0; url=/between/\">");
    assertThat(differences(site))
        .extracting(PageDifference::kind)
        .containsExactly(PageDifference.Kind.NO_PAGE);
  }

  @Test
  void followsTheRedirectsOfTheExport() throws IOException {
    HandBuiltSite site = built();
    site.write("/new-place/", site.read(PAGE));
    Files.delete(site.file(PAGE));
    Path list = site.folder().resolve(Redirects.LIST);
    Files.createDirectories(list.getParent());
    Files.writeString(
        list, "old,new,status,reason\n" + PAGE + ",/new-place/,301,moved\n/?p=1,/about/,301,x\n");

    assertThat(differences(site)).isEmpty();
  }

  @Test
  void followsTheRedirectsOfAHomeInAFolder() throws IOException {
    Path source = temp.resolve("blog.xml");
    Files.writeString(
        source,
        Files.readString(Fixtures.sample())
            .replace("https://library.example", "https://library.example/blog"));
    HandBuiltSite site = HandBuiltSite.of(source, temp.resolve("built"));
    site.write("/new-place/", site.read(PAGE));
    Files.delete(site.file(PAGE));
    Path list = site.folder().resolve(Redirects.LIST);
    Files.createDirectories(list.getParent());
    Files.writeString(list, "old,new,status,reason\n/blog" + PAGE + ",/new-place/,301,moved\n");

    PageCheck pages =
        Objects.requireNonNull(
            Verification.of(site.folder()).old(Pressport.source(source.toString())).run().pages());
    assertThat(pages.pages()).isPositive();
    assertThat(pages.differences().first())
        .extracting(PageDifference::address)
        .doesNotContain(PAGE);
  }

  @Test
  void comparesOnlyTheEntryThatAnAddressLeadsTo() throws IOException {
    HandBuiltSite site = built();
    Path source = temp.resolve("recipes.xml");
    String recipe =
        """
        <item><title>Fish soup</title><link>https://library.example%s</link>
        <content:encoded><![CDATA[Boil the fish.]]></content:encoded>
        <wp:post_id>5</wp:post_id><wp:post_name>wprm-fish-soup</wp:post_name>
        <wp:status>publish</wp:status><wp:post_type>wprm_recipe</wp:post_type></item>
        """
            .formatted(PAGE);
    Files.writeString(
        source, Files.readString(Fixtures.sample()).replace("</channel>", recipe + "</channel>"));

    PageCheck pages =
        Objects.requireNonNull(
            Verification.of(site.folder()).old(Pressport.source(source.toString())).run().pages());
    assertThat(pages.differences().first()).isEmpty();
    assertThat(pages.pages()).isEqualTo(26);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/?p=7", "/?attachment_id=7", "/?page_id=7", "/?post_type=book&p=7"})
  void findsTheRedirectOfAnId(String path) throws IOException {
    Path list = temp.resolve(Redirects.LIST);
    Files.createDirectories(list.getParent());
    Files.writeString(list, "old,new,status,reason\n/blog/?p=7,/seven/,301,id\n");

    assertThat(Redirects.of(temp, "https://a.example/blog").goal(path)).isEqualTo("/seven/");
    assertThat(Redirects.of(temp, "https://a.example/blog").goal(path + "7")).isNull();
  }

  @Test
  void comparesWithAServer() throws IOException {
    HandBuiltSite site = built();
    site.write("/new-place/", site.read(PAGE));
    Files.delete(site.file(PAGE));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          Path file = site.file(path);
          if (path.equals(PAGE)) {
            exchange.getResponseHeaders().add("Location", "/new-place/");
            exchange.sendResponseHeaders(301, -1);
          } else if (path.equals("/about/")) {
            exchange.getResponseHeaders().add("Location", "/about/1/");
            exchange.sendResponseHeaders(302, -1);
          } else if (path.equals("/about/1/")) {
            exchange.getResponseHeaders().add("Location", "/privacy/");
            exchange.sendResponseHeaders(302, -1);
          } else if (Files.isRegularFile(file)) {
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
              Files.copy(file, out);
            }
          } else {
            exchange.sendResponseHeaders(404, -1);
          }
          exchange.close();
        });
    server.start();
    try {
      URI home = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
      Files.delete(site.file("/tag/tides/"));
      PageCheck pages =
          Objects.requireNonNull(
              Verification.of(site.folder())
                  .old(Pressport.source(Fixtures.sample().toString()))
                  .now(home, HttpSettings.visitor("test"))
                  .run()
                  .pages());
      assertThat(pages.pages()).isEqualTo(26);
      assertThat(pages.differences().first())
          .contains(
              new PageDifference(
                  PageDifference.Kind.REDIRECTS, "/about/", "2 redirects to /about/"),
              new PageDifference(PageDifference.Kind.NO_PAGE, "/tag/tides/", "status 404"))
          .extracting(PageDifference::address)
          .doesNotContain(PAGE);
    } finally {
      server.stop(0);
      threads.shutdownNow();
    }
  }

  @Test
  void saysThatAServerDoesNotRespond() throws IOException {
    HandBuiltSite site = built();

    assertThatThrownBy(
            () ->
                Verification.of(site.folder())
                    .old(Pressport.source(Fixtures.sample().toString()))
                    .now(URI.create("http://127.0.0.1:1/"), HttpSettings.visitor("test"))
                    .run())
        .isInstanceOf(Unverifiable.class);
  }

  @Test
  void checksTheLinksOfABuiltSite() throws IOException {
    Path site = temp.resolve("site");
    Files.createDirectories(site.resolve("a"));
    Files.createDirectories(site.resolve("feed"));
    Files.writeString(site.resolve("feed/index.xml"), "<rss/>");
    Files.writeString(site.resolve("x.css"), "p { background: url(gone.png) } /* url(no) */");
    Files.writeString(
        site.resolve("index.html"),
        "<link rel=canonical href=https://new.example/><a href=/a/>a</a><a href=/a>a</a>"
            + "<a href=a/b.html>b</a><a href=https://new.example/a/>a</a><a href=/feed/>f</a>"
            + "<a href=https://new.example/gone/>g</a><a href=https://other.example/>o</a>"
            + "<a href='../../../../etc/passwd'>p</a><a href='/a/%00'>n</a><a href=//[>?</a>");
    Files.writeString(site.resolve("a/index.html"), "<img srcset='../i.png 2x'><a href=#x>x</a>");
    Files.writeString(site.resolve("a/b.html"), "<a href=./>a</a><a href=b>b</a>");

    LinkCheck links = Objects.requireNonNull(Verification.of(site).run().links());
    assertThat(links.broken().first())
        .containsExactlyInAnyOrder(
            new LinkCheck.BrokenLink("/a/", "../i.png", true),
            new LinkCheck.BrokenLink("/", "../../../../etc/passwd", false),
            new LinkCheck.BrokenLink("/", "/a/%00", false),
            new LinkCheck.BrokenLink("/x.css", "gone.png", true));
    assertThat(links.oldHost()).isEqualTo(1);
    assertThat(links.checked()).isEqualTo(12);
  }

  @Test
  void doesNotFollowALinkOutOfABuiltSite() throws IOException {
    Path site = Files.createDirectories(temp.resolve("site"));
    Files.writeString(temp.resolve("secret.html"), "<p>secret");
    Files.createSymbolicLink(site.resolve("s.html"), temp.resolve("secret.html"));
    Files.writeString(site.resolve("index.html"), "<a href=/s.html>s</a>");

    LinkCheck links = Objects.requireNonNull(Verification.of(site).run().links());
    assertThat(links.broken().count()).isEqualTo(1);
  }

  @Test
  void resolvesRelativeAddressesFromTheBaseOfAPage() throws IOException {
    Path site = Files.createDirectories(temp.resolve("site/a"));
    Files.writeString(temp.resolve("site/index.html"), "<base href='/a/'><a href=b.html>b</a>");
    Files.writeString(site.resolve("b.html"), "<a href='b.html'>b</a><a href='{{ x }}'>x</a>");

    LinkCheck links = Objects.requireNonNull(Verification.of(temp.resolve("site")).run().links());

    assertThat(links.broken().first())
        .containsExactly(new LinkCheck.BrokenLink("/a/b.html", "{{ x }}", false));
  }

  @Test
  void readsAPageThatIsNestedTooDeep() throws IOException {
    Path site = Files.createDirectories(temp.resolve("site"));
    Files.writeString(
        site.resolve("index.html"), "<div><b><i><p>".repeat(20_000) + "<a href=/gone/>g</a>");

    LinkCheck links = Objects.requireNonNull(Verification.of(site).run().links());

    assertThat(links.broken().first())
        .extracting(LinkCheck.BrokenLink::address)
        .containsExactly("/gone/");
  }
}

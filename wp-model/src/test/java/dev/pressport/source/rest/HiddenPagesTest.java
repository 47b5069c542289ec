package dev.pressport.source.rest;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pressport.fixtures.FakeContent;
import dev.pressport.fixtures.FakeSite;
import dev.pressport.http.HttpSettings;
import dev.pressport.model.Site;
import dev.pressport.problem.Problem;
import dev.pressport.row.Row;
import dev.pressport.source.OpenSite;
import dev.pressport.source.SourceUnreadable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class HiddenPagesTest {
  @TempDir private Path temp = Path.of("");

  private final FakeSite site = FakeSite.of(FakeContent.generated(5));
  private final List<Problem> problems = new ArrayList<>();

  @AfterEach
  void stop() {
    site.close();
  }

  private Pull pull() {
    HttpSettings settings = HttpSettings.visitor("Test/1").with(PulledFolder.HASTE);
    return new Pull(site.address(), temp.resolve("pulled"), settings, PullListener.DEAF);
  }

  private <T> T open(PulledFolder.Reading<T> reading) throws IOException {
    return new PulledFolder(temp, "pulled").open(reading);
  }

  private List<Row> rows() throws IOException {
    problems.clear();
    return new PulledFolder(temp, "pulled").rows(problems::add);
  }

  private List<String> messages(String code) {
    return problems.stream()
        .filter(problem -> problem.code().equals(code))
        .map(problem -> problem.message().replace("http://site.example/", "/"))
        .toList();
  }

  private static List<Row> ofType(List<Row> rows, String type) {
    return rows.stream().filter(row -> row.string("post_type").equals(type)).toList();
  }

  private static String urls(String... paths) {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?>\n<urlset xmlns=\"http://x\">");
    for (String path : paths) {
      xml.append("<url><loc>HOST").append(path).append("</loc></url>");
    }
    return xml.append("</urlset>").toString();
  }

  private static String index(String... paths) {
    return urls(paths)
        .replace("urlset", "sitemapindex")
        .replace("<url>", "<sitemap>")
        .replace("</url>", "</sitemap>");
  }

  private void book(int id, String title) {
    site.page(
        "/book/b" + id + "/",
        """
        <!doctype html><html lang="de-DE"><head><title>%2$s &#8211; A site</title>
        <meta property="og:title" content="%2$s - A site"><meta property="og:site_name"
        content="A site"><meta property="article:published_time" content="2023-05-0%1$sT08:00:00+00:00">
        <meta property="article:modified_time" content="2023-06-01T09:00:00+00:00"></head>
        <body class="book-template-default single single-book postid-%3$s">
        <header class="site-header"><h1 class="site-title">A site</h1><nav>Menu words</nav></header>
        <main><article id="post-%3$s" class="post-%3$s book type-book status-publish hentry genre-sea">
        <header><h1 class="entry-title">%2$s</h1>
        <time class="entry-date" datetime="2023-05-0%1$sT10:00:00+02:00">May</time>
        <a rel="author" href="HOST/author/anna/">Anna</a></header>
        <div class="entry-content"><p>Words of book %1$s, <em>all</em> of them.</p>
        <div class="sharedaddy">Share this</div><aside><p>An aside that belongs here.</p></aside></div>
        <footer>Genre: <a rel="tag" href="HOST/genre/sea/">The Sea</a></footer></article>
        <div id="comments">A comment</div></main><footer>Imprint</footer></body></html>
        """
            .formatted(id, title, 500 + id));
  }

  private void threeBooks(String sitemap, String index) {
    site.page("/" + index, index("/" + sitemap, "/author-sitemap.xml"));
    site.page("/author-sitemap.xml", urls("/author/anna/"));
    site.page("/" + sitemap, urls("/book/", "/book/b1/", "/book/b2/", "/book/b3/"));
    site.page("/book/", "<html><body class='archive post-type-archive-book'><p>All</p></body>");
    for (int id = 1; id <= 3; id++) {
      book(id, "Book " + id);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wp-sitemap.xml wp-sitemap-posts-book-1.xml",
        "sitemap_index.xml book-sitemap.xml",
        "sitemap.xml book-sitemap.xml"
      })
  void namesTheEntriesOfATypeThatTheApiHides(String names) throws IOException {
    threeBooks(names.split(" ", -1)[1], names.split(" ", -1)[0]);
    pull().run();

    assertThat(ofType(rows(), "book")).isEmpty();
    assertThat(messages("pages-hidden"))
        .containsExactly(
            "3 pages of the type book that visitors see and the REST API does not provide:"
                + " /book/b1/, /book/b2/, /book/b3/. To export them as visitors see them:"
                + " --from-pages.");
  }

  @Test
  void findsTheSitemapThatRobotsNames() throws IOException {
    threeBooks("book-sitemap.xml", "maps/all.xml");
    site.page(
        "/robots.txt",
        "User-agent: *\nSITEMAP: HOST/maps/all.xml\nSitemap: http://other.example/x.xml");
    pull().run();
    rows();

    assertThat(messages("pages-hidden")).hasSize(1);
  }

  @Test
  void readsHiddenEntriesFromTheirPages() throws IOException {
    threeBooks("book-sitemap.xml", "sitemap_index.xml");
    pull().fromPages().run();
    List<Row> rows = rows();

    assertThat(ofType(rows, "book")).hasSize(3);
    Row book = ofType(rows, "book").get(0);
    assertThat(book.number("ID")).isEqualTo(501);
    assertThat(book.string("post_name")).isEqualTo("b1");
    assertThat(book.string("post_title")).isEqualTo("Book 1");
    assertThat(book.string("post_date")).isEqualTo("2023-05-01 10:00:00");
    assertThat(book.string("post_date_gmt")).isEqualTo("2023-05-01 08:00:00");
    assertThat(book.string("post_modified_gmt")).isEqualTo("2023-06-01 09:00:00");
    assertThat(book.string("post_author")).isEqualTo("anna");
    assertThat(book.string("rendered"))
        .contains("<p>Words of book 1, <em>all</em> of them.</p>", "An aside that belongs here.")
        .doesNotContain("Menu", "Share this", "A comment", "Imprint");
    assertThat(book.terms()).containsExactly(new Row.TermName("genre", "sea", "The Sea"));
    assertThat(messages("read-from-pages")).hasSize(1);
    assertThat(messages("pages-hidden")).isEmpty();
  }

  @Test
  void readsNoPageThatTheApiProvides() throws IOException {
    site.page("/wp-sitemap.xml", index("/wp-sitemap-posts-post-1.xml"));
    site.page("/wp-sitemap-posts-post-1.xml", urls("/", "/post-1/", "/POST-2", "/post-3/"));
    pull().fromPages().run();

    rows();
    assertThat(site.visited()).doesNotContain("/post-1/", "/POST-2", "/post-3/");
    assertThat(problems).noneMatch(problem -> problem.code().contains("pages"));
  }

  @Test
  void takesAnEntryUnderAnotherAddressForTheOneOfTheApi() throws IOException {
    site.page("/wp-sitemap.xml", index("/wp-sitemap-posts-post-1.xml"));
    site.page("/wp-sitemap-posts-post-1.xml", urls("/other/1/", "/other/2/"));
    site.page("/other/1/", "<html><body class='single single-post postid-1003'><p>A</p></body>");
    site.page("/other/2/", "<html><body class='single single-post postid-1006'><p>B</p></body>");
    pull().run();

    rows();
    assertThat(messages("pages-hidden")).isEmpty();
    pull().fromPages().run();
    assertThat(ofType(rows(), "post")).hasSize(5);
  }

  @Test
  void fetchesPagesIntoACompleteRecording() throws IOException {
    threeBooks("book-sitemap.xml", "sitemap_index.xml");
    pull().run();
    site.asked();
    pull().fromPages().run();

    assertThat(site.asked()).isEmpty();
    assertThat(ofType(rows(), "book")).hasSize(3);
  }

  @Test
  void namesPagesThatTheSiteFailsToDeliver() throws IOException {
    threeBooks("book-sitemap.xml", "sitemap_index.xml");
    site.brokenPage("/book/b2/", 500).brokenPage("/book/b3/", 404);
    pull().fromPages().run();

    List<Row> books = ofType(rows(), "book");
    assertThat(books).hasSize(2);
    assertThat(books.get(1).unreadable()).contains("/book/b2/", "500");
  }

  @Test
  void readsAllOfASiteWhoseApiIsClosed() throws IOException {
    threeBooks("book-sitemap.xml", "sitemap_index.xml");
    site.withClosedApi();

    assertThatExceptionOfType(SourceUnreadable.class)
        .isThrownBy(() -> pull().run())
        .satisfies(refusal -> assertThat(refusal.kind().remedy()).contains("--from-pages"));
    pull().fromPages().run();
    List<Row> rows = rows();
    assertThat(ofType(rows, "book")).hasSize(3);
    assertThat(rows.stream().filter(row -> row.kind() == Row.Kind.AUTHOR))
        .singleElement()
        .satisfies(author -> assertThat(author.string("display_name")).isEqualTo("Anna"));
    Site settings = open(OpenSite::site);
    assertThat(settings.title()).isEqualTo("A site");
    assertThat(settings.home()).isEqualTo(site.address().toString().replaceFirst("/$", ""));
  }

  @Test
  void readsTheFeedOfAClosedSiteWithoutSitemaps() throws IOException {
    site.withClosedApi();
    String item =
        "<item><title>Post %1$d &amp; more</title><link>HOST/p%1$d/</link><pubDate>0%1$d May 2023"
            + " 08:00:00 +0000</pubDate><dc:creator><![CDATA[Anna]]></dc:creator>"
            + "<content:encoded><![CDATA[<p>Text of post %1$d.</p>]]></content:encoded></item>";
    String feed =
        "<?xml version='1.0'?><rss version='2.0'><channel><title>A site</title>%s</channel></rss>";
    site.page("/feed/?paged=1", feed.formatted(item.formatted(1) + item.formatted(2)));
    site.page("/feed/?paged=2", feed.formatted(item.formatted(3)));
    site.page(
        "/p1/",
        "<html><body class='single single-post postid-7'><h1>Post 1 &amp; more</h1>"
            + "<div class=entry-content><p>Text of the page.</p></div></body>");
    site.brokenPage("/p2/", 403).brokenPage("/p3/", 500);
    pull().fromPages().run();

    List<Row> posts = ofType(rows(), "post");
    assertThat(posts)
        .extracting(row -> row.string("rendered"))
        .containsExactly(
            "<p>Text of the page.</p>", "<p>Text of post 2.</p>", "<p>Text of post 3.</p>");
    assertThat(posts)
        .extracting(row -> row.string("post_title"))
        .containsExactly("Post 1 & more", "Post 2 & more", "Post 3 & more");
    assertThat(posts.get(1).string("post_date_gmt")).isEqualTo("2023-05-02 08:00:00");
  }

  @Test
  void makesNoEmptyEntryOfAPageBehindAPassword() throws IOException {
    threeBooks("book-sitemap.xml", "sitemap_index.xml");
    site.page(
        "/book/b1/",
        "<html><body class='single single-book postid-501'><div class=entry-content>"
            + "<form class='post-password-form'>Enter the password</form></div></body>");
    pull().fromPages().run();

    assertThat(ofType(rows(), "book").get(0).unreadable()).contains("password");
  }

  @Test
  void readsCompressedSitemapsAndThoseWithWarningsBeforeThem() throws IOException {
    threeBooks("book-sitemap.xml", "sitemap_index.xml");
    String host = site.address().toString().replaceFirst("/$", "");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(urls("/book/b1/").replace("HOST", host).getBytes(StandardCharsets.UTF_8));
    }
    site.page(
        "/sitemap_index.xml",
        "\n<br /><b>Warning</b>: in x\n" + index("/book-sitemap.xml.gz", "/book-sitemap2.xml"));
    site.page("/book-sitemap.xml.gz", "application/gzip", bytes.toByteArray());
    site.page(
        "/book-sitemap2.xml",
        urls("/book/b2/").replace("<loc>", "<loc><![CDATA[").replace("</loc>", "]]></loc>"));
    pull().fromPages().run();

    assertThat(ofType(rows(), "book")).hasSize(2);
  }

  @Test
  void survivesHostileSitemaps() throws IOException {
    site.page(
        "/robots.txt",
        "Sitemap: HOST/loop.xml\nSitemap: \nSitemap: HOST/\u0000%zz\nSitemap: file:///etc/passwd");
    site.page("/loop.xml", index("/loop.xml", "/bomb.xml", "/cut.xml", "/sitemap.xml"));
    site.page("/sitemap.xml", index("/loop.xml"));
    site.page(
        "/bomb.xml",
        "<?xml version=\"1.0\"?><!DOCTYPE urlset [<!ENTITY a SYSTEM \"file:///etc/passwd\">"
            + "<!ENTITY b \"&a;&a;\">]><urlset><url><loc>HOST/&b;</loc></url></urlset>");
    site.page(
        "/cut.xml",
        "<?xml version='1.0'?><urlset><url><loc>HOST/book/b1/</loc></url><url><loc>http://127.0.0.2/"
            + "inner</loc></url><url><loc>javascript:x</loc></url><url><loc>HOST/a b/\u00fc?q=%</loc></url>"
            + "<url><loc>HOST/bo");
    book(1, "<b>Book</b> & more");
    pull().fromPages().run();

    assertThat(ofType(rows(), "book"))
        .singleElement()
        .satisfies(row -> assertThat(row.string("post_title")).isEqualTo("Book & more"));
    assertThat(messages("sitemap-damaged")).hasSize(1);
    assertThat(site.visited()).noneMatch(page -> page.contains("inner"));
  }

  @Test
  void readsPagesOfThemesThatMarkNothing() throws IOException {
    site.withClosedApi();
    site.page("/sitemap.xml", urls("/about/", "/deep/"));
    site.page(
        "/about/",
        "<html><head><title>About us | A site</title><meta property='og:site_name' content='A site'>"
            + "</head><body><div class=top><nav><a href='/'>Home</a></nav></div><div class=mid>"
            + "<div class=text><h1>About us</h1><p>Since 1990 we have made bread.</p>"
            + "<ul><li>Rye</li><li>Wheat</li></ul></div><aside>News</aside></div>"
            + "<footer>Imprint</footer></body></html>");
    site.page("/deep/", "<div>".repeat(20_000) + "deep words");
    pull().fromPages().run();

    List<Row> pages = ofType(rows(), "page");
    assertThat(pages).hasSize(2);
    assertThat(pages.get(0).string("post_title")).isEqualTo("About us");
    assertThat(pages.get(0).string("rendered"))
        .contains("Since 1990 we have made bread.", "<li>Rye</li>")
        .doesNotContain("Home", "News", "Imprint", "About us");
    assertThat(pages.get(1).string("rendered")).contains("deep words");
  }

  @Test
  void findsEntriesByLinksWhereNoSitemapNamesThem() throws IOException {
    threeBooks("book-sitemap.xml", "unnamed.xml");
    site.page(
        "/",
        "<html><body class='home blog'><a href='HOST/book/'>Books</a><a href='/wp-admin/'>x</a>"
            + "<a href='http://other.example/book/b9/'>Other</a><a href='/2024/05/'>May</a></body>");
    site.page(
        "/book/",
        "<html><body class='archive post-type-archive post-type-archive-book'>"
            + "<a href='b1/'>1</a><a href='HOST/book/b2/#top'>2</a><a href='/book/page/2/'>2</a></body>");
    site.page(
        "/book/page/2/",
        "<html><body class='archive paged post-type-archive post-type-archive-book'>"
            + "<a href='/book/b3/'>3</a></body>");
    pull().run();

    rows();
    assertThat(messages("pages-hidden")).singleElement().asString().startsWith("3 pages");
    assertThat(site.visited()).doesNotContain("/wp-admin/", "/2024/05/");
    pull().fromPages().run();
    assertThat(ofType(rows(), "book")).hasSize(3);
  }

  @Test
  void readsHiddenTermsFromTheirArchives() throws IOException {
    threeBooks("wp-sitemap-posts-book-1.xml", "wp-sitemap.xml");
    site.page(
        "/wp-sitemap.xml",
        index("/wp-sitemap-posts-book-1.xml", "/wp-sitemap-taxonomies-mood-1.xml"));
    site.page("/wp-sitemap-taxonomies-mood-1.xml", urls("/mood/sad/", "/mood/sad/tragic/"));
    String archive =
        "<html><body class='archive tax-mood term-%s term-%d'><h1 class='page-title'>Mood:"
            + " <span>%s</span></h1><div class='archive-description'><p>Tears</p></div>"
            + "<article class='post-502 book type-book mood-tragic'></article>%s</body>";
    site.page(
        "/mood/sad/",
        archive.formatted(
            "sad",
            71,
            "Sad &amp; dark",
            "<article class='post-501 book type-book mood-sad'></article>"));
    site.page("/mood/sad/tragic/", archive.formatted("tragic", 72, "Tragic", ""));
    pull().fromPages().run();

    List<Row> rows = rows();
    assertThat(ofType(rows, "book").get(0).terms())
        .contains(new Row.TermName("mood", "sad", "Sad &amp; dark"));
    assertThat(ofType(rows, "book").get(1).terms())
        .contains(new Row.TermName("mood", "tragic", "Tragic"))
        .doesNotContain(new Row.TermName("mood", "sad", "Sad &amp; dark"));
    assertThat(rows)
        .anySatisfy(
            row -> {
              assertThat(row.string("taxonomy")).isEqualTo("mood");
              assertThat(row.number("term_id")).isEqualTo(72);
              assertThat(row.string("parent")).isEqualTo("sad");
              assertThat(row.string("description")).isEqualTo("<p>Tears</p>");
            });
  }

  @Test
  void joinsThePagesOfALongEntry() throws IOException {
    threeBooks("book-sitemap.xml", "sitemap_index.xml");
    String page =
        "<html><body class='single single-book postid-501'><div class=entry-content><p>Part %d.</p>"
            + "<div class=page-links><a class=post-page-numbers href='/book/b1/2/'>2</a>"
            + "<a class=post-page-numbers href='/book/b2/'>x</a></div></div></body>";
    site.page("/book/b1/", page.formatted(1)).page("/book/b1/2/", page.formatted(2));
    pull().fromPages().run();

    assertThat(ofType(rows(), "book").get(0).string("rendered"))
        .isEqualTo("<p>Part 1.</p>\n<p>Part 2.</p>");
  }

  @Test
  void refusesAnApiThatNamesNoTypes() throws IOException {
    site.with(
        (count, target, answer) ->
            target == null || target.isEmpty()
                ? answer
                : aResponse().withStatus(401).withBody("{\"code\": \"rest_login_required\"}"));
    threeBooks("book-sitemap.xml", "sitemap_index.xml");

    assertThatExceptionOfType(SourceUnreadable.class)
        .isThrownBy(() -> pull().run())
        .withMessageContaining("rest_login_required");
    pull().fromPages().run();
    assertThat(ofType(rows(), "book")).hasSize(3);
  }

  @Test
  void namesNoPagesOfAFirewallAsEntries() throws IOException {
    site.withClosedApi();
    site.page("/sitemap.xml", urls("/about/", "/contact/"));
    site.page("/about/", "<html><body><main><p>About us.</p></main></body>");
    site.page(
        "/contact/",
        "<html><body><form><input name=\"log\"><input name=\"pwd\"></form></body></html>");
    pull().fromPages().run();

    List<Row> rows = rows();
    assertThat(rows).extracting(row -> row.string("rendered")).contains("<p>About us.</p>");
    assertThat(rows).filteredOn(row -> row.unreadable() != null).hasSize(1);
  }
}

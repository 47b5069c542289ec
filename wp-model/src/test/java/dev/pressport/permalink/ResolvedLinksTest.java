package dev.pressport.permalink;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.pressport.model.Ref;
import dev.pressport.model.Term;
import dev.pressport.source.TestRow;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What links of the old site lead to. */
class ResolvedLinksTest {
  private static final Target UNKNOWN = new Target.Unknown();

  private static TestSite site() {
    TestSite site =
        new TestSite("https://bücher.example")
            .row(TestRow.term("category", 2, "world", "World"))
            .row(TestRow.term("category", 3, "news", "News").column("parent", "world"))
            .row(TestRow.term("post_tag", 4, "日本", "Japan"))
            .row(TestRow.term("post_format", 5, "post-format-aside", "Aside"))
            .entry("page", 10, "about", "/about/")
            .entry("page", 11, "team", "/about/team/")
            .entry("resource", 12, "guide", "/library/guide/");
    return site.row(
            site.published("post", 1, "東京", "/2024/01/%e6%9d%b1%e4%ba%ac/")
                .column("post_date", "2024-01-31 11:00:00")
                .column("post_author", "ann")
                .column("guid", "https://bücher.example/?p=1")
                .meta("_wp_old_slug", "tokio")
                .meta("_wp_old_date", "2019-05-03"))
        .row(
            site.published("attachment", 13, "photo", "/2024/01/%e6%9d%b1%e4%ba%ac/photo/")
                .column("post_status", "inherit")
                .column("post_parent", "1")
                .column("attachment_url", "https://bücher.example/media/2024/photo.jpg")
                .meta("_wp_attached_file", "2024/photo.jpg"))
        .row(
            site.published("post", 14, "dated", "/2024/02/dated/")
                .column("post_date", "2024-02-29 11:00:00")
                .column("guid", "https://bücher.example/archives/dated"))
        .row(site.published("post", 15, "", "/?p=15").column("post_status", "draft"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://bücher.example/2024/01/東京/, 1",
    "https://xn--bcher-kva.example/2024/01/%E6%9D%B1%E4%BA%AC/, 1",
    "http://www.BÜCHER.example:80/2024/01/%e6%9d%b1%e4%ba%ac, 1",
    "//bücher.example/2024/01/東京/feed/, 1",
    "/2024/01/東京/feed/atom/, 1",
    "/2024/01/tokio/, 1",
    "/2019/05/東京/, 1",
    "/2019/05/tokio/, 1",
    "/2024/01/東京/2/, 1",
    "/2024/01/東京/comment-page-3/, 1",
    "/2024/01/東京/trackback/, 1",
    "/2024/01/東京/embed/, 1",
    "/2024//01/./x/../東京/?utm_source=mail&utm_medium=x, 1",
    "/2024/01/東京/?replytocom=12, 1",
    "?p=1, 1",
    "/?p=1&preview=true, 1",
    "/index.php?p=1, 1",
    "index.php/about/, 10",
    "/?page_id=10, 10",
    "/About/Team, 11",
    "about/team/, 11",
    "/?pagename=about/team, 11",
    "/?name=dated, 14",
    "/?attachment_id=13, 13",
    "/2024/01/東京/photo/, 13",
    "/?post_type=resource&p=12, 12",
    "/?resource=guide, 12",
    "/2024/01/tokio/, 1",
    "/archives/dated, 14",
    "/another/structure/dated/, 14",
    "/?p=15, 15",
    "https://old.example/about/, 10",
    "https://127.0.0.1:8080/about/, 10"
  })
  void leadToEntries(String href, long id) {
    assertThat(site().permalinks("old.example", "http://127.0.0.1:8080/").resolve(href))
        .isEqualTo(new Target.Page(new Ref.ToEntry(id), null, null));
  }

  @ParameterizedTest
  @CsvSource({
    "/category/world/news/, category, news",
    "/category/news, category, news",
    "/category/world/news/page/2/, category, news",
    "/category/world/news/feed/, category, news",
    "/?cat=3, category, news",
    "/?category_name=world/news, category, news",
    "/tag/%E6%97%A5%E6%9C%AC/, post_tag, 日本",
    "/?tag=%e6%97%a5%e6%9c%ac, post_tag, 日本",
    "/?taxonomy=category&term=world, category, world",
    "/type/aside/, post_format, post-format-aside"
  })
  void leadToTerms(String href, String taxonomy, String slug) {
    assertThat(site().permalinks().resolve(href))
        .isEqualTo(new Target.Page(new Ref.ToTerm(new Term.Key(taxonomy, slug)), null, null));
  }

  @Test
  void leadToOtherLists() {
    Permalinks permalinks = site().permalinks();
    assertThat(permalinks.resolve("/author/ann/page/2/")).isEqualTo(page(new Ref.ToAuthor("ann")));
    assertThat(permalinks.resolve("/?author_name=ann")).isEqualTo(page(new Ref.ToAuthor("ann")));
    assertThat(permalinks.resolve("/2024/")).isEqualTo(page(new Ref.ToDate(2024, null, null)));
    assertThat(permalinks.resolve("/2024/02/29/")).isEqualTo(page(new Ref.ToDate(2024, 2, 29)));
    assertThat(permalinks.resolve("?m=201012")).isEqualTo(page(new Ref.ToDate(2010, 12, null)));
    assertThat(permalinks.resolve("?year=2010&monthnum=2"))
        .isEqualTo(page(new Ref.ToDate(2010, 2, null)));
    assertThat(permalinks.resolve("/library/")).isEqualTo(page(new Ref.ToArchive("resource")));
    assertThat(permalinks.resolve("/?post_type=resource"))
        .isEqualTo(page(new Ref.ToArchive("resource")));
    for (String home :
        new String[] {"/", "https://bücher.example", "/page/3/", "/comments/feed/", "/?x"}) {
      assertThat(permalinks.resolve(home)).isInstanceOf(Target.Page.class);
      assertThat(((Target.Page) permalinks.resolve(home)).ref()).isEqualTo(new Ref.ToHome());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/feed/",
        "/feed",
        "/feed/rss2/",
        "/atom/",
        "/index.php/feed/",
        "https://www.bücher.example/?feed=rss2",
        "/index.php?feed=atom",
        "/wp-rss2.php"
      })
  void leadToTheFeed(String href) {
    assertThat(site().permalinks().resolve(href)).isEqualTo(page(new Ref.ToFeed()));
  }

  @Test
  void leadToAPageWithTheNameOfAFeed() {
    Permalinks permalinks = site().entry("page", 20, "atom", "/atom/").permalinks();
    assertThat(permalinks.resolve("/atom/")).isEqualTo(page(new Ref.ToEntry(20)));
    assertThat(permalinks.resolve("/?feed=rss2&p=1")).isEqualTo(page(new Ref.ToEntry(1)));
    assertThat(permalinks.resolve("/category/world/feed/?feed=rss2"))
        .isEqualTo(page(new Ref.ToTerm(new Term.Key("category", "world"))));
  }

  @Test
  void areWithinTheSiteOrNot() {
    Permalinks permalinks = site().permalinks();
    Ref team = new Ref.ToEntry(11);
    assertThat(permalinks.within("//www.bücher.example/no%20page/?key=secret#x", team))
        .hasValue("/no page/");
    assertThat(permalinks.within("?p=99&preview_nonce=secret", team)).hasValue("/about/team?p=99");
    assertThat(permalinks.within("../../wp-login.php", team)).hasValue("/wp-login.php");
    for (String href :
        new String[] {"", "#x", "mailto:a@bücher.example", "https://other.example/", "//"}) {
      assertThat(permalinks.within(href, team)).as(href).isEmpty();
    }
  }

  @Test
  void keepWhatTheyAskAndThePlaceWithinThePage() {
    assertThat(site().permalinks().resolve("/about/?subject=a%20b&utm_source=x&p=9#Form%201"))
        .isEqualTo(new Target.Page(new Ref.ToEntry(10), "subject=a%20b", "Form%201"));
  }

  @Test
  void areRelativeToWhatTheyStandIn() {
    Permalinks permalinks = site().permalinks();
    Ref team = new Ref.ToEntry(11);
    assertThat(permalinks.resolve("../", team)).isEqualTo(page(new Ref.ToEntry(10)));
    assertThat(permalinks.resolve("../../2024/02/dated/", team))
        .isEqualTo(page(new Ref.ToEntry(14)));
    assertThat(permalinks.resolve("?replytocom=3", team)).isEqualTo(page(team));
    assertThat(permalinks.resolve("#here", team)).isEqualTo(UNKNOWN);
  }

  @Test
  void leadToFiles() {
    Permalinks permalinks = site().permalinks();
    assertThat(permalinks.resolve("https://bücher.example/media/2024/photo.jpg?w=300"))
        .isEqualTo(new Target.File("/media/2024/photo.jpg"));
    assertThat(permalinks.resolve("/wp-content/uploads/2024/a%20b.pdf"))
        .isEqualTo(new Target.File("/wp-content/uploads/2024/a b.pdf"));
    assertThat(permalinks.resolve("/old/brochure.pdf"))
        .isEqualTo(new Target.File("/old/brochure.pdf"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "#",
        "#about",
        "mailto:a@bücher.example",
        "tel:+1",
        "javascript:location='/about/'",
        "data:text/html,/about/",
        "ftp://bücher.example/about/",
        "https:/about/",
        "https://other.example/about/",
        "//other.example/about/",
        "/\\other.example/about/",
        "https://bücher.example@other.example/about/",
        "https://bücher.example.other.example/about/",
        "https://bücher.example:8080/about/",
        "/wp-admin/",
        "/wp-login.php",
        "/wp-json/wp/v2/posts",
        "/search/about/",
        "/?s=about",
        "/?p=99",
        "/?p=99999999999999999999999",
        "/?p=-1",
        "/?cat=99",
        "/nothing/",
        "/2024/13/",
        "/category/unknown/",
        "https://",
        "//",
        "http://[::1",
        "%",
        "/%zz%/"
      })
  void leadNowhere(String href) {
    assertThat(site().permalinks().resolve(href)).isEqualTo(UNKNOWN);
  }

  @Test
  void ofAHomeInAFolderAreBelowItOrBelowWordPress() {
    TestSite site =
        new TestSite("https://a.example/blog")
            .siteurl("https://a.example/blog/wp")
            .post(1, "a", "/a/");
    Permalinks permalinks = site.permalinks();
    Target post = page(new Ref.ToEntry(1));
    assertThat(permalinks.resolve("https://a.example/blog/a/")).isEqualTo(post);
    assertThat(permalinks.resolve("/blog/a")).isEqualTo(post);
    assertThat(permalinks.resolve("https://a.example/blog/wp/?p=1")).isEqualTo(post);
    assertThat(permalinks.resolve("../a/", new Ref.ToEntry(1))).isEqualTo(post);
    assertThat(permalinks.resolve("/a/")).isEqualTo(UNKNOWN);
    assertThat(permalinks.resolve("/blogs/a/")).isEqualTo(UNKNOWN);
    assertThat(permalinks.resolve("/blog/wp/wp-content/uploads/x.png"))
        .isEqualTo(new Target.File("/blog/wp/wp-content/uploads/x.png"));
  }

  @Test
  void toWhereTheSiteOnceWasAreKnownByItsGuids() {
    TestSite site = new TestSite("https://a.example");
    for (int id = 1; id <= 3; id++) {
      site.row(
          site.published("page", id, "p" + id, "/p" + id + "/")
              .column("guid", "http://localhost:8888/site/?page_id=" + id));
      site.row(
          site.published("page", 10 + id, "q" + id, "/q" + id + "/")
              .column("guid", "https://blog.example/?p=" + id));
    }
    Permalinks permalinks = site.permalinks();
    assertThat(permalinks.resolve("http://localhost:8888/site/p2/"))
        .isEqualTo(page(new Ref.ToEntry(2)));
    assertThat(permalinks.resolve("http://localhost:8888/site/?p=3"))
        .isEqualTo(page(new Ref.ToEntry(3)));
    assertThat(permalinks.resolve("http://localhost:8888/p2/")).isEqualTo(UNKNOWN);
    assertThat(permalinks.resolve("https://blog.example/q1/")).isEqualTo(UNKNOWN);
  }

  @Test
  void tellLanguagesApartByTheirQuery() {
    TestSite site =
        new TestSite("https://a.example")
            .entry("page", 1, "about", "/about/")
            .entry("page", 2, "about", "/about/?lang=de");
    assertThat(site.permalinks().resolve("/about/?lang=de")).isEqualTo(page(new Ref.ToEntry(2)));
    assertThat(site.permalinks().resolve("/about/")).isEqualTo(page(new Ref.ToEntry(1)));
  }

  @Test
  void areFoundWithoutWaitingHoweverOddTheyAre() {
    Permalinks permalinks = site().permalinks();
    Random random = new Random(7);
    String[] parts = {
      "/", "..", "?", "#", "%", "\\", ":", "@", "page", "2", "feed", "\n", "東", "&"
    };
    assertTimeoutPreemptively(
        ofSeconds(20),
        () -> {
          for (int i = 0; i < 3000; i++) {
            StringBuilder href = new StringBuilder();
            for (int k = random.nextInt(20); k >= 0; k--) {
              href.append(parts[random.nextInt(parts.length)]);
            }
            permalinks.resolve(href.toString());
          }
          for (String part : parts) {
            permalinks.resolve(part.repeat(200_000));
            permalinks.resolve("/" + ("/" + part).repeat(200_000));
          }
        });
  }

  @Test
  void ofRandomSitesLeadBackToWhatTheyAreOf() {
    Random random = new Random(11);
    String[] structures = {
      "/%year%/%monthnum%/%day%/%postname%/", "/%postname%/", "/archives/%post_id%",
      "/index.php/blog/%postname%/", "/%category%/%postname%", "/%author%/%postname%.html",
      "/%day%/%monthnum%/%year%/%postname%/"
    };
    for (String structure : structures) {
      RandomSite made = new RandomSite(random, structure);
      Permalinks permalinks = made.permalinks();
      for (Ref ref : made.refs()) {
        String url = permalinks.urlOf(ref).orElseThrow(() -> new AssertionError(ref.toString()));
        assertThat(permalinks.resolve(url)).as("%s of %s", url, structure).isEqualTo(page(ref));
      }
    }
  }

  private static Target page(Ref ref) {
    return new Target.Page(ref, null, null);
  }
}

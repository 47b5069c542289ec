package dev.pressport.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Addresses;
import dev.pressport.model.Ref;
import dev.pressport.model.Site;
import dev.pressport.model.Term;
import dev.pressport.model.Text;
import dev.pressport.permalink.Permalinks;
import dev.pressport.problem.ItemProblems;
import dev.pressport.problem.Problem;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Links in bodies, as targets that publish show them. */
class InternalLinksTest {
  private static final Site SITE = new Site("Site", null, "https://a.example", null, "en-US", null);
  private static final Map<Ref, String> NEW =
      Map.of(
          new Ref.ToEntry(1), "/posts/mine/",
          new Ref.ToEntry(2), "/über&uns/",
          new Ref.ToTerm(new Term.Key("category", "news")), "/topics/news/",
          new Ref.ToHome(), "/");

  private static String html(String body, Addresses addresses) {
    return html(body, addresses, new ItemProblems(null, "post", 1L));
  }

  private static String html(String body, Addresses addresses, ItemProblems problems) {
    MappedSite site =
        MappedSite.of(
            TestRow.term("category", 3, "news", "News"),
            TestRow.term("category", 4, "old", "Old"),
            entry("post", 1, "mine", "/2024/01/mine/").body(body).in("category", "news"),
            entry("page", 2, "about", "/about/"),
            entry("post", 5, "gone", "/2024/01/gone/").in("category", "old"));
    Permalinks permalinks = Permalinks.of(SITE, site.index(), Set.of());
    Rendering rendering =
        new Rendering(
            site.index(), SITE, 1 << 20, Policy.NONE, new InternalLinks(permalinks, addresses));
    Text html = rendering.html(site.entry(1), problems);
    return html == null ? "" : html.string();
  }

  private static TestRow entry(String type, long id, String slug, String path) {
    return TestRow.entry(type, id)
        .named("Title " + id, slug)
        .column("post_date", "2024-01-31 11:00:00")
        .column("link", "https://a.example" + path);
  }

  private static String moved(String body) {
    return html(body, ref -> Optional.ofNullable(NEW.get(ref)));
  }

  @Test
  void leadToTheNewAddresses() {
    assertThat(moved("<p><a href=\"/about/?p=2&amp;x=1&amp;utm_id=3#team\">a</a></p>"))
        .isEqualTo("<p><a href=\"/über&amp;uns/?x=1#team\">a</a></p>\n");
    assertThat(moved("<p><a class='x' href='http://www.a.example/?page_id=2'>a</a></p>"))
        .isEqualTo("<p><a class='x' href='/über&amp;uns/'>a</a></p>\n");
    assertThat(moved("<p><a href=\"../../../category/news/\">a</a></p>"))
        .isEqualTo("<p><a href=\"/topics/news/\">a</a></p>\n");
  }

  @Test
  void stayWhereTheNewSiteHasNothing() {
    for (String href :
        new String[] {"https://a.example/2024/01/gone/", "https://b.example/about/", "#top"}) {
      String body = "<p><a href=\"" + href + "\">a</a></p>";
      assertThat(moved(body)).isEqualTo(body + "\n");
    }
  }

  @Test
  void thatLeadNowhereAreReportedOnceEach() {
    String body =
        "<p><a href=\"https://www.a.example/2024/01/gone/#x\">a</a>"
            + "<a href=\"/2024/01/gone/\">a</a><a href=\"/wp-admin/post.php?nonce=secret\">a</a>"
            + "<a href=\"/?p=99&amp;preview=true\">a</a><a href=\"/about/\">a</a>"
            + "<a href=\"#top\">a</a><a href=\"https://b.example/\">a</a>"
            + "<a href=\"mailto:b@a.example\">a</a><a href=\"/wp-content/uploads/a.pdf\">a</a></p>";
    ItemProblems problems = new ItemProblems(null, "post", 1L);

    html(body, ref -> Optional.ofNullable(NEW.get(ref)), problems);

    assertThat(problems.list())
        .allMatch(problem -> problem.code().equals("dead-link"))
        .extracting(Problem::message)
        .containsExactly(
            "A link leads to /2024/01/gone/, which the new site does not have.",
            "A link leads to /wp-admin/post.php, which the new site does not have.",
            "A link leads to /?p=99, which the new site does not have.");
    ItemProblems none = new ItemProblems(null, "post", 1L);
    html(body, Addresses.NONE, none);
    assertThat(none.list()).isEmpty();
  }

  @Test
  void areNoFilesAndNoText() {
    String body =
        "<p><a href=\"https://a.example/wp-content/uploads/a.png\">"
            + "<img src=\"https://a.example/about/\" srcset=\"/about/ 2x\"/></a> "
            + "<code>&lt;a href=\"/about/\"&gt;</code></p>";
    assertThat(moved(body)).isEqualTo(body + "\n");
  }

  @Test
  void ofBlocksLeadToWhatTheNewSiteHas() {
    assertThat(moved("<!-- wp:categories /--><!-- wp:latest-posts /-->"))
        .isEqualTo(
            "<ul class=\"wp-block-categories\"><li class=\"cat-item\">"
                + "<a href=\"/topics/news/\">News</a></li><li class=\"cat-item\">Old</li></ul>"
                + "<ul class=\"wp-block-latest-posts\"><li>Title 5</li>"
                + "<li><a href=\"/posts/mine/\">Title 1</a></li></ul>");
  }

  @Test
  void stayAsTheyAreForTargetsThatDoNotPublish() {
    String body = "<p><a href=\"/about/?p=2&amp;x=1&amp;utm_id=3#team\">a</a></p>";
    assertThat(html(body, Addresses.NONE)).isEqualTo(body + "\n");
    assertThat(html("<!-- wp:latest-posts /-->", Addresses.NONE))
        .contains("<a href=\"https://a.example/2024/01/gone/\">Title 5</a>");
  }

  @Test
  void ofMenusLeadToTheNewAddressesToo() {
    MappedSite site = MappedSite.of(entry("page", 2, "about", "/about/"));
    Rendering rendering =
        new Rendering(
            site.index(),
            SITE,
            1 << 20,
            Policy.NONE,
            new InternalLinks(
                Permalinks.of(SITE, site.index(), Set.of()),
                ref -> Optional.ofNullable(NEW.get(ref))));
    assertThat(rendering.link("https://a.example/about/#x")).isEqualTo("/über&uns/#x");
    assertThat(rendering.link("https://a.example")).isEqualTo("/");
    assertThat(rendering.link("https://b.example/about/")).isEqualTo("https://b.example/about/");
  }
}

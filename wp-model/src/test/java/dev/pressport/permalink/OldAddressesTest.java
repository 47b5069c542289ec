package dev.pressport.permalink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Ref;
import dev.pressport.model.Term;
import dev.pressport.permalink.OldAddress.Kind;
import dev.pressport.source.TestRow;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** The old addresses of the items of a site. */
class OldAddressesTest {
  private static final String HOME = "https://a.example/blog";

  /** The addresses that a walk passes, each with its item; the first of each counts. */
  private static Map<String, Ref> all(Walk walk) {
    Map<String, Ref> found = new LinkedHashMap<>();
    walk.each(
        (address, ref) -> {
          String query =
              address.variable() == null ? "" : "?" + address.variable() + "=" + address.value();
          found.putIfAbsent(address.path() + query, ref);
        });
    return found;
  }

  @FunctionalInterface
  private interface Walk {
    void each(BiConsumer<OldAddress, Ref> action);
  }

  private static OldAddresses site() {
    TestSite site = new TestSite(HOME);
    return site.row(TestRow.term("category", 3, "news", "News"))
        .row(TestRow.term("post_tag", 4, "日本", "Japan"))
        .row(
            site.published("post", 1, "now", "/2024/01/now/")
                .column("post_date", "2024-01-31 11:00:00")
                .column("post_author", "ann")
                .column("guid", HOME + "/archives/1")
                .meta("_wp_old_slug", "then")
                .meta("_wp_old_date", "2019-05-03"))
        .row(
            site.published("post", 2, "secret", "/2024/02/secret/")
                .column("post_date", "2024-02-29 11:00:00")
                .column("guid", HOME + "/archives/2")
                .column("post_status", "private")
                .meta("_wp_old_slug", "told"))
        .entry("book", 5, "dune", "/books/dune/")
        .permalinks()
        .oldAddresses();
  }

  @Test
  void areThoseUnderFormerSlugsAndDatesAndStructures() {
    Ref post = new Ref.ToEntry(1);
    assertThat(all(site()::forEachFormer))
        .containsEntry("/blog/2024/01/then", post)
        .containsEntry("/blog/2019/05/now/", post)
        .containsEntry("/blog/2019/05/then", post)
        .containsEntry("/blog/archives/1", post)
        .containsEntry("/blog/wp-rss2.php", new Ref.ToFeed());
  }

  @Test
  void areThePermalinksOfEntriesAndLists() {
    assertThat(all(site()::forEachPermalink))
        .containsEntry("/blog/", new Ref.ToHome())
        .containsEntry("/blog/feed/", new Ref.ToFeed())
        .containsEntry("/blog/2024/01/now/", new Ref.ToEntry(1))
        .containsEntry("/blog/category/news/", new Ref.ToTerm(new Term.Key("category", "news")))
        .containsEntry("/blog/author/ann/", new Ref.ToAuthor("ann"))
        .containsEntry("/blog/2024/01/31/", new Ref.ToDate(2024, 1, 31))
        .containsEntry("/blog/books/", new Ref.ToArchive("book"));
  }

  @Test
  void areIdsAndOtherQueries() {
    assertThat(all(site()::forEachId))
        .containsEntry("/blog/?p=1", new Ref.ToEntry(1))
        .containsEntry("/blog/?p=5", new Ref.ToEntry(5));
    assertThat(all(site()::forEachQuery))
        .containsEntry("/blog/?cat=3", new Ref.ToTerm(new Term.Key("category", "news")))
        .containsEntry(
            "/blog/?category_name=news", new Ref.ToTerm(new Term.Key("category", "news")))
        .containsEntry("/blog/?tag=日本", new Ref.ToTerm(new Term.Key("post_tag", "日本")))
        .containsEntry("/blog/?author_name=ann", new Ref.ToAuthor("ann"))
        .containsEntry("/blog/?post_type=book", new Ref.ToArchive("book"))
        .containsEntry("/blog/?m=2024", new Ref.ToDate(2024, null, null))
        .containsEntry("/blog/?m=20240131", new Ref.ToDate(2024, 1, 31))
        .containsEntry("/blog/?feed=atom", new Ref.ToFeed());
  }

  @Test
  void ofUnpublishedEntriesHaveNoPathsAndNoDates() {
    OldAddresses site = site();
    Map<String, Ref> paths = all(site::forEachFormer);
    paths.putAll(all(site::forEachPermalink));
    paths.putAll(all(site::forEachQuery));
    assertThat(paths).doesNotContainValue(new Ref.ToEntry(2));
    assertThat(paths.keySet())
        .noneMatch(path -> path.contains("2024/02") || path.contains("202402"));
  }

  @Test
  void ofPlainSitesAreTheQueriesOfTheirEntries() {
    OldAddresses site =
        new TestSite("https://a.example")
            .entry("page", 1, "about", "/about/?lang=de")
            .entry("book", 2, "dune", "/?book=dune")
            .entry("post", 3, "x", "/?p=3")
            .permalinks()
            .oldAddresses();
    assertThat(all(site::forEachQuery))
        .containsEntry("/about/?lang=de", new Ref.ToEntry(1))
        .containsEntry("/?book=dune", new Ref.ToEntry(2))
        .doesNotContainKey("/?p=3");
  }

  @Test
  void areEqualWhenWordPressTakesThemForEqual() {
    assertThat(OldAddress.folded("/Über/uns/")).isEqualTo(OldAddress.folded("//u\u0308ber/uns"));
    assertThat(OldAddress.path(Kind.FILE, "/a").variable()).isNull();
  }
}

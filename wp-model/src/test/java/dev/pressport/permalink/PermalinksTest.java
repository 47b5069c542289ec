package dev.pressport.permalink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Ref;
import dev.pressport.model.Term;
import dev.pressport.model.Value;
import dev.pressport.source.TestRow;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where things of the old site are. */
class PermalinksTest {
  private static final Ref NEWS = new Ref.ToTerm(new Term.Key("category", "news"));
  private static final Ref TAG = new Ref.ToTerm(new Term.Key("post_tag", "red"));
  private static final Ref AUTHOR = new Ref.ToAuthor("Ann Lee");
  private static final Ref MONTH = new Ref.ToDate(2024, 3, null);

  private static TestSite site(String home) {
    return new TestSite(home)
        .row(TestRow.term("category", 2, "world", "World"))
        .row(TestRow.term("category", 3, "news", "News").column("parent", "world"))
        .row(TestRow.term("post_tag", 4, "red", "Red"));
  }

  private static TestRow post(TestSite site, long id, String slug, String path) {
    return site.published("post", id, slug, path)
        .column("post_date", "2024-03-05 11:00:00")
        .column("post_author", "Ann Lee")
        .in("category", "news");
  }

  @ParameterizedTest
  @CsvSource({
    "/%year%/%monthnum%/%day%/%postname%/,/2024/03/05/a/,/category/world/news/,/tag/red/,/author/ann-lee/,/2024/03/",
    "/archives/%post_id%,/archives/7,/archives/category/world/news,/archives/tag/red,/archives/author/ann-lee,/archives/date/2024/03",
    "/blog/%postname%/,/blog/a/,/blog/category/world/news/,/blog/tag/red/,/blog/author/ann-lee/,/blog/2024/03/",
    "/index.php/%postname%/,/index.php/a/,/index.php/category/world/news/,/index.php/tag/red/,/index.php/author/ann-lee/,/index.php/2024/03/",
    "/%category%/%postname%/,/world/news/a/,/category/world/news/,/tag/red/,/author/ann-lee/,/2024/03/",
    "/%author%/%postname%.html,/ann-lee/a.html,/category/world/news,/tag/red,/author/ann-lee,/2024/03",
    "/%day%/%monthnum%/%year%/%postname%/,/05/03/2024/a/,/category/world/news/,/tag/red/,/author/ann-lee/,/03/2024/"
  })
  void listsAreWhereTheStructureOfPermalinksPutsThem(
      String structure, String path, String category, String tag, String author, String month) {
    TestSite guessed = site("https://a.example");
    guessed.row(post(guessed, 7, "a", path));
    TestSite told = site("https://a.example").option("permalink_structure", structure);
    told.row(TestRow.entry("post", 7).column("post_author", "Ann Lee"));
    for (TestSite site : new TestSite[] {guessed, told}) {
      Permalinks permalinks = site.permalinks();
      assertThat(permalinks.pathOf(NEWS)).contains(category);
      assertThat(permalinks.pathOf(TAG)).contains(tag);
      assertThat(permalinks.pathOf(AUTHOR)).contains(author);
      assertThat(permalinks.pathOf(MONTH)).contains(month);
    }
  }

  @Test
  void listsOfALanguageAreWhereItsEntriesAre() {
    TestSite site = site("https://a.example");
    site.row(site.published("post", 1, "a", "/a/").in("language", "en"))
        .row(site.published("post", 2, "b", "/de/b/").in("language", "de"))
        .row(TestRow.term("category", 61, "neues", "Neues"))
        .row(TestRow.term("category", 62, "old-group", "Old"))
        .row(
            TestRow.term("term_translations", 63, "pll_1", "pll_1")
                .column("description", "a:2:{s:2:\"en\";i:62;s:2:\"de\";i:61;}"))
        .row(
            TestRow.term("term_translations", 64, "pll_2", "pll_2")
                .column("description", "a:1:{s:2:\"en\";i:61;}"));
    Permalinks permalinks = site.permalinks();
    Ref german = new Ref.ToTerm(new Term.Key("category", "neues"));

    assertThat(permalinks.pathOf(german)).contains("/de/category/neues/");
    assertThat(permalinks.pathOf(new Ref.ToTerm(new Term.Key("category", "old-group"))))
        .contains("/category/old-group/");
    assertThat(permalinks.resolve("https://a.example/de/category/neues/"))
        .isEqualTo(new Target.Page(german, null, null));
  }

  @Test
  void whatIsNotPublicHasNoPath() {
    TestSite site = site("https://a.example");
    site.row(site.published("post", 1, "a", "/a/").column("post_status", "private"))
        .row(site.published("post", 2, "b", "/?p=2").column("post_status", "draft"))
        .row(
            site.published("attachment", 3, "c", "/a/c/")
                .column("post_status", "inherit")
                .column("post_parent", "1"))
        .row(site.published("exactmetrics_note", 4, "n", "/exactmetrics_note/n/"))
        .row(site.published("nav_menu_item", 5, "m", "/m/"))
        .row(site.published("post", 6, "away", "/away/").column("link", "https://b.example/x/"))
        .row(site.published("attachment", 8, "d", "/d/").column("post_status", "inherit"));
    Permalinks permalinks = site.permalinks();
    for (long id = 1; id <= 7; id++) {
      assertThat(permalinks.pathOf(new Ref.ToEntry(id))).as("entry %d", id).isEmpty();
      assertThat(permalinks.urlOf(new Ref.ToEntry(id))).as("entry %d", id).isEmpty();
    }
    assertThat(permalinks.pathOf(new Ref.ToEntry(8))).contains("/d/");
  }

  @Test
  void pathsAreBelowTheHomesOwnFolderAndDecoded() {
    TestSite site = site("https://a.example/blog");
    site.post(1, "東京", "/2024/01/%e6%9d%b1%e4%ba%ac/");
    Permalinks permalinks = site.permalinks();
    assertThat(permalinks.pathOf(new Ref.ToEntry(1))).contains("/2024/01/東京/");
    assertThat(permalinks.pathOf(new Ref.ToHome())).contains("/");
    assertThat(permalinks.urlOf(new Ref.ToHome())).contains("https://a.example/blog/");
    assertThat(permalinks.urlOf(NEWS)).contains("https://a.example/blog/category/world/news/");
  }

  @Test
  void aSiteWithPlainPermalinksHasAddressesButNoPaths() {
    TestSite site = site("https://a.example");
    site.row(post(site, 7, "a", "/?p=7"));
    Permalinks permalinks = site.permalinks();
    assertThat(permalinks.pathOf(new Ref.ToEntry(7))).isEmpty();
    assertThat(permalinks.urlOf(new Ref.ToEntry(7))).contains("https://a.example/?p=7");
    assertThat(permalinks.pathOf(NEWS)).isEmpty();
    assertThat(permalinks.urlOf(NEWS)).contains("https://a.example/?cat=3");
    assertThat(permalinks.urlOf(TAG)).contains("https://a.example/?tag=red");
    assertThat(permalinks.urlOf(AUTHOR)).contains("https://a.example/?author_name=ann-lee");
    assertThat(permalinks.urlOf(MONTH)).contains("https://a.example/?m=202403");
    for (Ref ref : new Ref[] {new Ref.ToEntry(7), NEWS, TAG, AUTHOR, MONTH, new Ref.ToHome()}) {
      assertThat(permalinks.resolve(permalinks.urlOf(ref).orElseThrow()))
          .isEqualTo(new Target.Page(ref, null, null));
    }
  }

  @Test
  void aTermsOwnAddressTellsWhereThoseOfItsTaxonomyAre() {
    TestSite site =
        site("https://a.example")
            .row(
                TestRow.term("category", 5, "art", "Art")
                    .column("link", "https://a.example/topics/art/"));
    Permalinks permalinks = site.permalinks();
    assertThat(permalinks.pathOf(NEWS)).contains("/topics/world/news/");
    assertThat(permalinks.resolve("/topics/world/")).isEqualTo(page("category", "world"));
  }

  @Test
  void theItemsOfAMenuTellWhereTermsAre() {
    Permalinks permalinks =
        site("https://a.example")
            .row(
                TestRow.entry("wp_navigation", 40)
                    .body(
                        "<!-- wp:navigation-link {\"label\":\"News\",\"type\":\"category\",\"id\":3,"
                            + "\"kind\":\"taxonomy\","
                            + "\"url\":\"https://a.example/topics/world/news/\"} /-->"))
            .permalinks();
    assertThat(permalinks.pathOf(NEWS)).contains("/topics/world/news/");
    assertThat(permalinks.resolve("/topics/world/")).isEqualTo(page("category", "world"));
  }

  @Test
  void theSettingsTellWhereCategoriesAndTagsAre() {
    Permalinks permalinks =
        site("https://a.example")
            .option("permalink_structure", "/blog/%postname%/")
            .option("category_base", "/topics")
            .option("tag_base", "")
            .permalinks();
    assertThat(permalinks.pathOf(NEWS)).contains("/topics/world/news/");
    assertThat(permalinks.pathOf(TAG)).contains("/blog/tag/red/");
  }

  @Test
  void findsTheListThatAPluginHasElsewhereAtBothAddresses() {
    Permalinks permalinks =
        site("https://a.example")
            .option(
                "rewrite_rules", Map.of("event/?$", Value.of("index.php?post_type=tribe_events")))
            .option("tribe_events_calendar_options", Map.of("eventsSlug", Value.of("agenda")))
            .entry("tribe_events", 30, "fair", "/event/fair/")
            .permalinks();
    Ref calendar = new Ref.ToArchive("tribe_events");
    assertThat(permalinks.pathOf(calendar)).contains("/agenda/");
    assertThat(permalinks.resolve("/agenda/")).isEqualTo(new Target.Page(calendar, null, null));
    assertThat(permalinks.resolve("/event/")).isEqualTo(new Target.Page(calendar, null, null));
  }

  @Test
  void findsTheListsOfLanguages() {
    Permalinks permalinks =
        site("https://a.example")
            .option("permalink_structure", "/%postname%/")
            .option(
                "polylang",
                Map.of(
                    "default_lang",
                    Value.of("en"),
                    "force_lang",
                    Value.of(1),
                    "rewrite",
                    Value.TRUE,
                    "hide_default",
                    Value.FALSE))
            .option(
                "rewrite_rules",
                Map.of(
                    "(en|de)/ships/?$",
                    Value.of("index.php?lang=$matches[1]&post_type=ship"),
                    "docks/?$",
                    Value.of("index.php?post_type=dock")))
            .entry("ship", 30, "ann", "/en/ship/ann/")
            .entry("dock", 31, "west", "/dock/west/")
            .permalinks();
    assertThat(permalinks.urlOf(new Ref.ToArchive("ship"))).contains("https://a.example/en/ships/");
    assertThat(permalinks.urlOf(new Ref.ToArchive("dock"))).contains("https://a.example/docks/");
  }

  @Test
  void putsTheLanguageOfATermIntoTheHost() {
    Permalinks permalinks =
        site("https://a.example")
            .option("permalink_structure", "/%postname%/")
            .option("polylang", Map.of("default_lang", Value.of("en"), "force_lang", Value.of(2)))
            .row(TestRow.term("term_language", 50, "pll_de", "Deutsch"))
            .row(TestRow.term("category", 51, "neues", "Neues").column("language", "de"))
            .permalinks();
    assertThat(permalinks.urlOf(new Ref.ToTerm(new Term.Key("category", "neues"))))
        .contains("https://de.a.example/category/neues/");
  }

  @Test
  void acfTellsWhereItsTermsAndArchivesAre() {
    TestSite site = site("https://a.example").option("permalink_structure", "/blog/%postname%/");
    site.row(
            acf(
                "acf-post-type",
                10,
                "a:5:{s:9:\"post_type\";s:4:\"book\";s:6:\"public\";b:1;"
                    + "s:11:\"has_archive\";b:1;s:16:\"has_archive_slug\";s:0:\"\";"
                    + "s:7:\"rewrite\";a:3:{s:17:\"permalink_rewrite\";s:16:\"custom_permalink\";"
                    + "s:4:\"slug\";s:5:\"books\";s:10:\"with_front\";s:1:\"0\";}}"))
        .row(acf("acf-post-type", 11, "a:2:{s:9:\"post_type\";s:4:\"memo\";s:6:\"public\";b:0;}"))
        .row(
            acf(
                "acf-taxonomy",
                12,
                "a:2:{s:8:\"taxonomy\";s:5:\"genre\";"
                    + "s:7:\"rewrite\";a:2:{s:17:\"permalink_rewrite\";s:12:\"taxonomy_key\";"
                    + "s:20:\"rewrite_hierarchical\";s:1:\"1\";}}"))
        .row(TestRow.term("genre", 20, "crime", "Crime"))
        .row(TestRow.term("genre", 21, "noir", "Noir").column("parent", "crime"))
        .entry("book", 30, "emma", "/books/emma/")
        .entry("memo", 31, "memo", "/memo/memo/");
    Permalinks permalinks = site.permalinks();
    assertThat(permalinks.pathOf(new Ref.ToArchive("book"))).contains("/books/");
    assertThat(permalinks.pathOf(new Ref.ToEntry(30))).contains("/books/emma/");
    assertThat(permalinks.pathOf(new Ref.ToEntry(31))).isEmpty();
    assertThat(permalinks.pathOf(new Ref.ToTerm(new Term.Key("genre", "noir"))))
        .contains("/blog/genre/crime/noir/");
    assertThat(permalinks.resolve("/books/"))
        .isEqualTo(new Target.Page(new Ref.ToArchive("book"), null, null));
  }

  @ParameterizedTest
  @CsvSource({
    "i:1, i:1, true, true",
    "i:0, i:1, true, false",
    "i:1, i:0, false, false",
    "i:0, i:0, false, false",
    "i:0, , false, false",
    "i:1, , true, true",
    ", , true, true"
  })
  void acfTellsWhoMaySee(
      @Nullable String isPublic, @Nullable String queryable, boolean type, boolean taxonomy) {
    String settings =
        setting("public", isPublic) + setting("publicly_queryable", queryable) + "i:0;i:0;";
    int size = 2 + settings.split("s:\\d+:", -1).length - 1;
    TestSite site =
        site("https://a.example")
            .row(
                acf(
                    "acf-post-type",
                    1,
                    "a:" + size + ":{" + setting("post_type", "s:4:\"book\"") + settings + "}"))
            .row(
                acf(
                    "acf-taxonomy",
                    2,
                    "a:" + size + ":{" + setting("taxonomy", "s:5:\"genre\"") + settings + "}"))
            .row(
                TestRow.term("genre", 3, "crime", "Crime")
                    .column("link", "https://a.example/genre/crime/"))
            .entry("book", 4, "emma", "/book/emma/");
    Permalinks permalinks = site.permalinks();
    Ref term = new Ref.ToTerm(new Term.Key("genre", "crime"));

    assertThat(permalinks.visibility("book"))
        .isEqualTo(type ? Visibility.PUBLIC : Visibility.HIDDEN);
    assertThat(permalinks.urlOf(new Ref.ToEntry(4)).isPresent()).isEqualTo(type);
    assertThat(permalinks.opensTaxonomy("genre")).isEqualTo(taxonomy);
    assertThat(permalinks.urlOf(term).isPresent()).isEqualTo(taxonomy);
    assertThat(permalinks.resolve("/genre/crime/"))
        .isEqualTo(taxonomy ? page("genre", "crime") : new Target.Unknown());
  }

  private static String setting(String key, @Nullable String value) {
    return value == null ? "" : "s:" + key.length() + ":\"" + key + "\";" + value + ";";
  }

  private static TestRow acf(String type, long id, String settings) {
    return TestRow.entry(type, id).body(settings);
  }

  @Test
  void entriesOfATypeThatIsNotRegisteredAnyMoreCannotBeOpened() {
    TestSite site = site("https://a.example");
    site.entry("post", 1, "a", "/a/")
        .entry("recipe", 2, "soup", "/?p=2")
        .entry("film", 3, "alien", "/films/alien/")
        .entry("book", 4, "emma", "/?book=emma")
        .row(
            acf("acf-post-type", 10, "a:1:{s:9:\"post_type\";s:4:\"case\";}")
                .column("post_status", "acf-disabled"))
        .entry("case", 5, "c", "/case/c/");
    Permalinks permalinks = site.permalinks();
    for (String type : new String[] {"recipe", "case", "nav_menu_item", "revision"}) {
      assertThat(permalinks.visibility(type)).as(type).isNotEqualTo(Visibility.PUBLIC);
    }
    for (String type : new String[] {"post", "page", "film", "book", "unmet"}) {
      assertThat(permalinks.visibility(type)).as(type).isEqualTo(Visibility.PUBLIC);
    }
    assertThat(permalinks.pathOf(new Ref.ToEntry(5))).isEmpty();
  }

  @Test
  void theBlogIsAtHomeUnlessAPageIsThere() {
    Ref blog = new Ref.ToArchive("post");
    assertThat(site("https://a.example").post(1, "a", "/a/").permalinks().pathOf(blog))
        .contains("/");
    TestSite front = site("https://a.example").entry("page", 2, "start", "/");
    assertThat(front.permalinks().pathOf(blog)).isEmpty();
    assertThat(front.permalinks().resolve("https://a.example"))
        .isEqualTo(new Target.Page(new Ref.ToHome(), null, null));
    TestSite both =
        site("https://a.example")
            .entry("page", 2, "start", "/")
            .entry("page", 3, "blog", "/blog/")
            .option("show_on_front", "page")
            .option("page_for_posts", "3");
    assertThat(both.permalinks().pathOf(blog)).contains("/blog/");
  }

  @Test
  void parentsOfTermsThatFormALoopEnd() {
    TestSite site =
        new TestSite("https://a.example")
            .row(TestRow.term("category", 1, "a", "A").column("parent", "b"))
            .row(TestRow.term("category", 2, "b", "B").column("parent", "a"));
    assertThat(site.permalinks().pathOf(new Ref.ToTerm(new Term.Key("category", "a"))))
        .contains("/category/b/a/");
  }

  @Test
  void termsThatVisitorsNeverSeeHaveNoAddress() {
    Permalinks permalinks =
        site("https://a.example").row(TestRow.term("nav_menu", 9, "main", "Main")).permalinks();
    Ref menu = new Ref.ToTerm(new Term.Key("nav_menu", "main"));
    assertThat(permalinks.pathOf(menu)).isEmpty();
    assertThat(permalinks.urlOf(menu)).isEmpty();
  }

  private static Target page(String taxonomy, String slug) {
    return new Target.Page(new Ref.ToTerm(new Term.Key(taxonomy, slug)), null, null);
  }
}

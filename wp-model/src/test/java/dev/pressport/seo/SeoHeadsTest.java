package dev.pressport.seo;

import static dev.pressport.seo.PrintedSite.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Seo;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeoHeadsTest {
  private static final String YOAST = "wordpress-seo/wp-seo.php";
  private static final String RANK_MATH = "seo-by-rank-math/rank-math.php";

  @Test
  void areThoseOfTheActivePlugin() {
    TestRow both = post().meta("_yoast_wpseo_title", "former").meta("rank_math_title", "now");
    Seo seo = PrintedSite.with("hello.php", RANK_MATH).seo(both);
    assertThat(seo.title()).isEqualTo("now");
    assertThat(seo.source()).isEqualTo("rank-math");
  }

  @Test
  void doNotShowAFormerPluginBesideTheActiveOne() {
    Seo seo = PrintedSite.with(RANK_MATH).seo(post().meta("_yoast_wpseo_metadesc", "former"));
    assertThat(seo.description()).isNull();
  }

  @Test
  void areWordPresssOwnWithoutAPlugin() {
    Seo seo = PrintedSite.with("hello.php").seo(post());
    assertThat(seo.title()).isEqualTo("Fast & loud \u2013 Rock & Roll");
    assertThat(seo.canonical()).isEqualTo("https://a.example/fast/");
    assertThat(seo.robots()).containsExactly("max-image-preview:large");
    assertThat(seo.explicit()).isEmpty();
    assertThat(seo.source()).isEqualTo("wordpress");
  }

  @ParameterizedTest
  @CsvSource({"twentyfourteen, Fast & loud | Rock & Roll", "other, Fast & loud – Rock & Roll"})
  void haveTheSeparatorOfTheTheme(String theme, String title) {
    assertThat(PrintedSite.with().option("template", theme).seo(post()).title()).isEqualTo(title);
  }

  @Test
  void keepWholeSitesFromSearchEngines() {
    PrintedSite site = PrintedSite.with().option("blog_public", "0");
    assertThat(site.seo(post()).robots()).containsExactly("noindex", "nofollow");
  }

  @Test
  void haveNothingThatAnExportFileDoesNotTell() {
    MappedSite site = PrintedSite.withoutSettings().of(post());
    assertThat(site.entry(1).seo()).isNull();
    Seo seo =
        PrintedSite.withoutSettings()
            .seo(post().meta("_yoast_wpseo_metadesc", "d").meta("_yoast_wpseo_title", "%%title%%"));
    assertThat(seo.title()).isEqualTo("Fast & loud");
    assertThat(seo.robots()).isEmpty();
    assertThat(seo.noindex()).isNull();
    assertThat(seo.canonical()).isNull();
    assertThat(seo.openGraph()).isNull();
    assertThat(seo.explicit()).containsExactly("title", "description");
  }

  @Test
  void haveTheDefaultSeparatorWhereThatIsNotKnown() {
    MappedSite site =
        PrintedSite.withoutSettings().of(post().meta("rank_math_title", "%title% %sep% x"));
    Seo seo = site.entry(1).seo();
    assertThat(seo == null ? null : seo.title()).isEqualTo("Fast & loud - x");
    assertThat(site.problemsOf(1)).containsExactly("seo-separator");
  }

  @Test
  void leaveOutATextWithASeparatorOfAPluginThatIsNotActive() {
    MappedSite site =
        PrintedSite.with("hello.php").of(post().meta("rank_math_title", "%title% %sep% x"));
    Seo seo = site.entry(1).seo();
    assertThat(seo == null ? null : seo.title()).isNotEqualTo("Fast & loud - x");
    assertThat(site.problemsOf(1)).containsExactly("seo-variable");
  }

  @Test
  void areNotThereForWhatHasNoPage() {
    MappedSite site =
        PrintedSite.with(YOAST).of(TestRow.entry("nav_menu_item", 1).named("Item", "item"));
    assertThat(site.entry(1).seo()).isNull();
  }

  @Test
  void tellWhatTheAuthorSet() {
    Seo seo =
        PrintedSite.with(YOAST)
            .settings("wpseo_titles", "{'metadesc-post':'all %%title%%','noindex-post':true}")
            .seo(post().meta("_yoast_wpseo_title", "own"));
    assertThat(seo.explicit()).containsExactly("title");
    assertThat(seo.description()).isEqualTo("all Fast & loud");
    Seo authored = seo.authored();
    assertThat(authored.title()).isEqualTo("own");
    assertThat(authored.description()).isNull();
    assertThat(authored.canonical()).isNull();
    assertThat(seo.noindex()).isTrue();
    assertThat(authored.noindex()).isNull();
    assertThat(authored.robots()).isEmpty();
  }

  @Test
  void areCleanOfHostileTexts() {
    Seo seo =
        PrintedSite.with(YOAST)
            .seo(
                post()
                    .meta("_yoast_wpseo_title", "a<script>alert(1)</script>b %%cf_x%% %%nothing%%")
                    .meta("x", "$1 \\ <b>%%title%%</b>")
                    .meta("_yoast_wpseo_canonical", "javascript:alert(1)")
                    .meta("_yoast_wpseo_opengraph-image", "data:text/html,x")
                    .meta("_yoast_wpseo_metadesc", "</head> & \"quoted\""));
    assertThat(seo.title()).isEqualTo("aalert(1)b $1 \\");
    assertThat(seo.canonical()).isEqualTo("https://a.example/fast/");
    assertThat(seo.image()).isNull();
    assertThat(seo.description()).isEqualTo("& \"quoted\"");
  }

  @Test
  void ofTheHomesOfLanguagesAreThoseOfTheHome() {
    PrintedSite site =
        PrintedSite.with(YOAST, "polylang/polylang.php")
            .settings(
                "polylang", "{'default_lang':'en','force_lang':1,'rewrite':1,'hide_default':1}");
    MappedSite mapped = site.of(TestRow.term("language", 3, "de", "Deutsch"), post());
    Seo seo = mapped.term("language", "de").seo();
    assertThat(seo == null ? "" : seo.title()).isEqualTo("Rock & Roll - Loud music");
    assertThat(seo == null ? "" : seo.canonical()).isEqualTo("https://a.example/de/");
  }

  @Test
  void areInTheLanguageOfThePage() {
    TestRow german =
        TestRow.term("language", 3, "de", "Deutsch")
            .meta(
                "_pll_strings_translations",
                "a:2:{i:0;a:2:{i:0;s:13:\"%%title%% own\";i:1;s:17:\"%%title%% eigener\";}"
                    + "i:1;a:2:{i:0;s:10:\"Loud music\";i:1;s:10:\"Laute Musi\";}}");
    PrintedSite site =
        PrintedSite.with(YOAST, "polylang/polylang.php")
            .settings("polylang", "{'default_lang':'en','force_lang':1,'rewrite':1}")
            .settings(
                "wpseo_titles", "{'title-post':'%%title%% own','metadesc-post':'%%sitedesc%%'}");
    Seo seo = site.of(german, post().in("language", "de")).entry(1).seo();
    assertThat(seo == null ? "" : seo.title()).isEqualTo("Fast & loud eigener");
    assertThat(seo == null ? "" : seo.description()).isEqualTo("Laute Musi");
  }

  @Test
  void nameTheSiteByItsTitleInTheLanguageOfThePage() {
    TestRow german =
        TestRow.term("language", 3, "de", "Deutsch")
            .meta(
                "_pll_strings_translations",
                "a:1:{i:0;a:2:{i:0;s:15:\"Rock &amp; Roll\";i:1;s:15:\"Fels &amp; Roll\";}}");
    PrintedSite site =
        PrintedSite.with("polylang/polylang.php")
            .settings("polylang", "{'default_lang':'en','force_lang':1,'rewrite':1}");
    Seo seo = site.of(german, post().in("language", "de")).entry(1).seo();
    assertThat(seo == null ? "" : seo.title()).isEqualTo("Fast & loud \u2013 Fels & Roll");
  }

  @Test
  void keepPagesOfAShopFromSearchEngines() {
    TestRow cart = TestRow.entry("page", 1).named("Cart", "cart");
    Seo seo =
        PrintedSite.with("hello.php", YOAST).option("woocommerce_cart_page_id", "1").seo(cart);
    assertThat(seo.robots()).containsExactly("noindex", "follow");
  }

  @Test
  void standDamagedSettings() {
    PrintedSite site =
        PrintedSite.with(YOAST)
            .option("wpseo_titles", "a:2:{s:5:\"title")
            .option("wpseo_taxonomy_meta", "{\"category\"")
            .settings("wpseo_social", "{'twitter_card_type':['x']}");
    assertThat(site.seo(post()).title()).isEqualTo("Fast & loud - Rock & Roll");
  }

  @Test
  void includeTermsAuthorsAndLists() {
    MappedSite site =
        PrintedSite.with(YOAST)
            .of(
                TestRow.term("category", 3, "news", "News &amp; more"),
                TestRow.author("ann", 4).column("display_name", "Ann"),
                post().in("category", "news"));
    Seo term = site.term("category", "news").seo();
    assertThat(term == null ? null : term.title()).isEqualTo("News & more Archives - Rock & Roll");
    Seo author = site.author("ann").seo();
    assertThat(author == null ? null : author.title()).isEqualTo("Ann, Author at Rock & Roll");
    Seo home = PrintedSite.with(YOAST).heads(post()).ofHome();
    assertThat(home == null ? null : home.title()).isEqualTo("Rock & Roll - Loud music");
  }

  @Test
  void doNotHideAPageSinceAPluginThatIsNoLongerActiveHid() {
    TestRow row =
        post()
            .meta("_yoast_wpseo_metadesc", "former")
            .meta("_yoast_wpseo_meta-robots-noindex", "1")
            .meta("_yoast_wpseo_canonical", "https://b.example/");
    Seo seo = PrintedSite.with("akismet/akismet.php").seo(row);
    assertThat(seo.description()).isEqualTo("former");
    assertThat(seo.noindex()).isFalse();
    assertThat(seo.canonical()).isEqualTo("https://a.example/fast/");
    assertThat(seo.explicit()).containsExactly("description");
  }
}

package dev.pressport.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.language.LanguageEntry;
import dev.pressport.model.Addresses;
import dev.pressport.model.Site;
import dev.pressport.model.Text;
import dev.pressport.permalink.Permalinks;
import dev.pressport.problem.ItemProblems;
import dev.pressport.problem.Problem;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RenderingTest {
  private static final Site SITE =
      new Site("Site", "Tag", "https://a.example", null, "en-US", null);

  private final List<TestRow> rows = new ArrayList<>();
  private List<String> problems = List.of();
  private Policy policy = Policy.NONE;

  private String html(String body, String... metas) {
    TestRow row = TestRow.entry("post", 1).named("Mine & yours", "mine").body(body);
    for (int i = 0; i < metas.length; i += 2) {
      row.meta(metas[i], metas[i + 1]);
    }
    rows.add(row.column("post_date", "2024-01-31 11:00:00").in("category", "news"));
    MappedSite site = MappedSite.of(rows.toArray(TestRow[]::new));
    ItemProblems found = new ItemProblems(null, "post", 1L);
    Text html = rendering(site, policy).html(site.entry(1), found);
    problems = found.list().stream().map(Problem::code).toList();
    return html == null ? "" : html.string();
  }

  private static Rendering rendering(MappedSite site, Policy policy) {
    Permalinks permalinks = Permalinks.of(SITE, site.index(), Set.of());
    return new Rendering(
        site.index(), SITE, 1 << 20, policy, new InternalLinks(permalinks, Addresses.NONE));
  }

  private void pattern(long id, String body) {
    rows.add(TestRow.entry("wp_block", id).named("P", "p").body(body));
  }

  private void picture(long id, String url) {
    rows.add(
        TestRow.entry("attachment", id)
            .named("Title " + id, "t" + id)
            .column("post_status", "inherit")
            .column("post_parent", "1")
            .column("menu_order", Long.toString(100 - id))
            .column("attachment_url", "https://a.example/" + url)
            .meta("_wp_attached_file", url));
  }

  @Test
  void putsTheBodyOfAPatternInItsPlace() {
    pattern(5, "<!-- wp:paragraph --><p>shared</p><!-- /wp:paragraph -->");
    assertThat(html("<!-- wp:block {\"ref\":5} /-->")).isEqualTo("<p>shared</p>");
    assertThat(problems).isEmpty();
  }

  @Test
  void saysInAPatternWhatThePlaceOfItsUseSays() {
    pattern(
        5,
        "<!-- wp:paragraph {\"metadata\":{\"name\":\"N\",\"bindings\":{\"__default\":"
            + "{\"source\":\"core/pattern-overrides\"}}}} --><p class=\"a\">x</p>"
            + "<!-- /wp:paragraph -->");
    assertThat(
            html("<!-- wp:block {\"ref\":5,\"content\":{\"N\":{\"content\":\"<b>y</b>\"}}} /-->"))
        .isEqualTo("<p class=\"a\"><b>y</b></p>");
  }

  @Test
  void stopsWhereAPatternHoldsItself() {
    pattern(5, "a<!-- wp:block {\"ref\":6} /-->");
    pattern(6, "b<!-- wp:block {\"ref\":5} /-->");
    assertThat(html("<!-- wp:block {\"ref\":5} /-->")).isEqualTo("ab");
    assertThat(problems).containsExactly("reference-loop");
  }

  @Test
  void boundsWhatPatternsMakeOfEachOther() {
    for (int id = 10; id < 40; id++) {
      pattern(id, ("<!-- wp:block {\"ref\":" + (id + 1) + "} /-->").repeat(10));
    }
    html("<!-- wp:block {\"ref\":10} /-->");
    assertThat(problems).contains("reference-loop");
  }

  @Test
  void takesBoundValuesFromMetas() {
    assertThat(
            html(
                "<!-- wp:heading {\"metadata\":{\"bindings\":{\"content\":{\"source\":"
                    + "\"core/post-meta\",\"args\":{\"key\":\"place\"}}}}} --><h2>old</h2>"
                    + "<!-- /wp:heading -->",
                "place",
                "Rome"))
        .isEqualTo("<h2>Rome</h2>");
  }

  @Test
  void listsTheFootnotesOfTheMeta() {
    assertThat(
            html(
                "<!-- wp:footnotes /-->",
                "footnotes",
                "[{\"content\":\"A <i>note</i>\",\"id\":\"f\"}]"))
        .isEqualTo(
            "<ol class=\"wp-block-footnotes\"><li id=\"f\">A <i>note</i>"
                + " <a href=\"#f-link\">\u21a9\ufe0e</a></li></ol>");
  }

  @Test
  void keepsSecretsAndAddressesOutOfPlaceholders() {
    assertThat(
            html(
                "<!-- wp:acme/feed {\"accessToken\":\"x9y8z7w6\",\"to\":\"ada@a.example\","
                    + "\"link\":{\"url\":\"mailto:ada@a.example\"},\"count\":5} /-->"))
        .contains("&quot;count&quot;:5")
        .doesNotContain("x9y8z7w6", "@a.example");
  }

  @Test
  void marksThePlaceOfABlockThatOnlyAServerShows() {
    assertThat(html("<!-- wp:rss {\"feedURL\":\"x\"} /-->"))
        .isEqualTo(
            "<div class=\"wp-block-rss\" data-block=\"core/rss\""
                + " data-attrs=\"{&quot;feedURL&quot;:&quot;x&quot;}\"></div>");
    assertThat(problems).containsExactly("block-not-rendered");
  }

  @Test
  void showsTheTextsInTheSettingsOfAPluginsBlock() {
    assertThat(
            html(
                "<!-- wp:acme/single-button {\"uniqueId\":\"a b\",\"text\":\"Go on\",\"link\":"
                    + "\"https://b.example\",\"textColor\":\"palette one\"} /-->"))
        .startsWith("<div class=\"wp-block-acme-single-button\" data-block=\"acme/single-button\"")
        .endsWith("\"><p><a href=\"https://b.example\">Go on</a></p></div>");
    assertThat(problems).containsExactly("block-text-only");
    assertThat(html("<!-- wp:core/search {\"label\":\"Search\"} /-->")).contains("data-block");
  }

  @Test
  void showsTheFilesOfAGalleryInTheirGivenOrder() {
    picture(11, "a.jpg");
    picture(12, "b.png");
    assertThat(html("[gallery ids=\"12,11,99\"]"))
        .containsSubsequence("https://a.example/b.png", "https://a.example/a.jpg");
    assertThat(problems).containsExactly("media-not-found");
  }

  @Test
  void showsAllUploadedPicturesInAGalleryThatNamesNone() {
    picture(11, "a.jpg");
    picture(12, "b.png");
    picture(13, "c.mp3");
    assertThat(html("[gallery exclude=\"99\"]"))
        .containsSubsequence("https://a.example/b.png", "https://a.example/a.jpg")
        .doesNotContain("c.mp3");
  }

  @Test
  void showsCaptionsOfBothForms() {
    String image = "<a href=\"x\"><img src=\"y\" /></a>";
    assertThat(html("[caption id=\"a\" width=\"3\"]" + image + " New <em>one</em>[/caption]"))
        .contains(image + "<figcaption class=\"wp-caption-text\">New <em>one</em></figcaption>");
    rows.clear();
    assertThat(html("[wp_caption width=\"3\" caption=\"Old\"]" + image + "[/wp_caption]"))
        .contains(image + "<figcaption class=\"wp-caption-text\">Old</figcaption>");
  }

  @Test
  void keepsWhatAnUnknownShortcodeHolds() {
    assertThat(html("[box color=\"red\"]in [em]side[/em][/box]\n\n[form id=\"1\"]"))
        .isEqualTo("<p>in side</p>\n");
    assertThat(problems)
        .containsExactly("unknown-shortcode", "unknown-shortcode", "unknown-shortcode");
  }

  @Test
  void leavesRemarksInBracketsAndCodeAlone() {
    assertThat(html("He said [sic] so.\n\n<pre>[section key=\"x\"]</pre>"))
        .isEqualTo("<p>He said [sic] so.</p>\n<pre>[section key=\"x\"]</pre>\n");
    assertThat(problems).isEmpty();
  }

  @Test
  void embedsAnAddressThatHasALineForItself() {
    assertThat(html("See\n\nhttps://v.example/watch?v=a&amp;b=1\n\nhttps://v.example here"))
        .isEqualTo(
            "<p>See</p>\n"
                + "<figure class=\"wp-block-embed\"><a"
                + " href=\"https://v.example/watch?v=a&amp;b=1\">https://v.example/watch?v=a&amp;b=1</a></figure>\n"
                + "<p>https://v.example here</p>\n");
  }

  @Test
  void showsTheKeptHtmlOfAnEmbed() {
    // The md5 of the address and PHP's serialize() of a width of 500 and a height of 750.
    assertThat(
            html(
                "https://v.example/1",
                "_oembed_6456c48c0ca2afbd100ff81382297895",
                "<iframe src=\"https://v.example/e/1\"></iframe>"))
        .contains("<iframe src=\"https://v.example/e/1\"></iframe>");
  }

  @Test
  void listsTheNewestPosts() {
    for (int id = 20; id < 25; id++) {
      rows.add(
          TestRow.entry("post", id)
              .named("Post " + id, "p" + id)
              .column("post_date", "2020-01-" + id + " 00:00:00"));
    }
    assertThat(html("<!-- wp:latest-posts {\"postsToShow\":2,\"displayPostDate\":true} /-->"))
        .isEqualTo(
            "<ul class=\"wp-block-latest-posts\"><li>Mine &amp; yours<time datetime=\""
                + "2024-01-31T11:00:00\">January 31, 2024</time></li><li>Post 24<time datetime=\""
                + "2020-01-24T00:00:00\">January 24, 2020</time></li></ul>");
  }

  @Test
  void listsPostsInTheLanguageOfThePageOrUntranslatedOnes() {
    long germanPage = LanguageEntry.id("de", 1);
    MappedSite site =
        MappedSite.of(
            inLanguage(1, "en", "Home"),
            inLanguage(germanPage, "de", "Heim"),
            inLanguage(7, "en", "News"),
            inLanguage(LanguageEntry.id("de", 7), "de", "Neues"),
            inLanguage(8, "en", "Only here"));
    String list = "<ul class=\"wp-block-latest-posts\"><li>%s</li></ul>";
    assertThat(html(site, germanPage))
        .isEqualTo(list.formatted(String.join("</li><li>", "Neues", "Heim", "Only here")));
    assertThat(html(site, 1))
        .isEqualTo(list.formatted(String.join("</li><li>", "Only here", "News", "Home")));
  }

  private static TestRow inLanguage(long id, String language, String title) {
    return TestRow.entry("post", id)
        .named(title, "s" + id)
        .column("language", language)
        .column("post_date", "2024-01-31 11:00:00")
        .body("<!-- wp:latest-posts /-->");
  }

  private static String html(MappedSite site, long id) {
    ItemProblems found = new ItemProblems(null, "post", id);
    Text html = rendering(site, Policy.NONE).html(site.entry(id), found);
    return html == null ? "" : html.string();
  }

  @Test
  void repeatsTheTemplateOfAQueryForEachEntry() {
    rows.add(TestRow.term("category", 3, "news", "News"));
    rows.add(TestRow.entry("post", 20).named("Other", "other"));
    assertThat(
            html(
                "<!-- wp:query {\"query\":{\"postType\":\"post\",\"taxQuery\":{\"category\":[3]}}}"
                    + " --><!-- wp:post-template --><!-- wp:post-title {\"level\":3} /--><!--"
                    + " wp:post-terms {\"term\":\"category\"} /--><!-- /wp:post-template --><!--"
                    + " /wp:query -->"))
        .isEqualTo(
            "<ul class=\"wp-block-post-template\"><li><h3 class=\"wp-block-post-title\">"
                + "Mine &amp; yours</h3><div class=\"wp-block-post-terms\">"
                + "<a href=\"https://a.example/category/news/\">News</a></div></li></ul>");
  }

  @Test
  void listsNothingThatVisitorsCannotOpen() {
    rows.add(TestRow.term("nav_menu", 3, "main", "Main"));
    rows.add(
        TestRow.entry("acf-post-type", 20)
            .body("a:2:{s:9:\"post_type\";s:4:\"memo\";s:18:\"publicly_queryable\";i:0;}"));
    rows.add(TestRow.entry("memo", 21).named("Secret", "secret").in("nav_menu", "main"));
    assertThat(
            html(
                "<!-- wp:query {\"query\":{\"postType\":\"memo\"}} --><!-- wp:post-template -->"
                    + "<!-- wp:post-title {\"level\":3} /--><!-- /wp:post-template -->"
                    + "<!-- /wp:query --><!-- wp:tag-cloud {\"taxonomy\":\"nav_menu\"} /-->"
                    + "<!-- wp:categories {\"taxonomy\":\"nav_menu\"} /-->"))
        .contains("Mine")
        .doesNotContain("Secret", "Main");
  }

  @Test
  void listsCategoriesMonthsTagsAndPages() {
    rows.add(TestRow.term("category", 3, "news", "News"));
    rows.add(TestRow.entry("page", 30).named("Top", "top"));
    rows.add(TestRow.entry("page", 31).named("Below", "below").column("post_parent", "30"));
    assertThat(
            html(
                "<!-- wp:categories {\"showPostCounts\":true} /--><!-- wp:archives /-->"
                    + "<!-- wp:tag-cloud {\"taxonomy\":\"category\"} /--><!-- wp:page-list /-->"))
        .isEqualTo(
            "<ul class=\"wp-block-categories\"><li class=\"cat-item\">"
                + "<a href=\"https://a.example/category/news/\">News</a> (1)</li></ul>"
                + "<ul class=\"wp-block-archives\"><li>"
                + "<a href=\"https://a.example/2024/01/\">January 2024</a></li></ul>"
                + "<p class=\"wp-block-tag-cloud\"><span class=\"tag-cloud-link\">"
                + "<a href=\"https://a.example/category/news/\">News</a></span></p>"
                + "<ul class=\"wp-block-page-list\"><li>Top<ul><li>Below</li></ul></li></ul>");
  }

  @Test
  void leadsToTheEntriesBeforeAndAfter() {
    rows.add(
        TestRow.entry("post", 20).named("Older", "o").column("post_date", "2023-01-01 10:00:00"));
    rows.add(
        TestRow.entry("post", 21).named("Newer", "n").column("post_date", "2025-01-01 10:00:00"));
    rows.add(
        TestRow.entry("post", 22)
            .named("Newest", "nn")
            .column("post_date", "2025-02-01 10:00:00")
            .column("link", "https://a.example/nn/")
            .in("category", "news"));
    assertThat(
            html(
                "<!-- wp:post-navigation-link {\"type\":\"previous\",\"showTitle\":true} /--><!--"
                    + " wp:post-navigation-link {\"showTitle\":true,\"linkLabel\":true} /--><!--"
                    + " wp:post-navigation-link {\"label\":\"On\",\"taxonomy\":\"category\"} /-->"))
        .isEqualTo(
            "<div class=\"post-navigation-link-previous wp-block-post-navigation-link\">Older</div>"
                + "<div class=\"post-navigation-link-next wp-block-post-navigation-link\">"
                + "<span class=\"post-navigation-link__label\">Next:</span> Newer</div>"
                + "<div class=\"post-navigation-link-next wp-block-post-navigation-link\">"
                + "<a href=\"https://a.example/nn/\">On</a></div>");
    assertThat(problems).isEmpty();
  }

  @Test
  void showsThePartsOfTemplatesThatAreInTheSite() {
    rows.add(
        TestRow.entry("wp_template_part", 50)
            .named("Header", "header")
            .body("<!-- wp:site-title /-->")
            .in("wp_theme", "sea")
            .in("wp_template_part_area", "header"));
    assertThat(html("<!-- wp:template-part {\"slug\":\"header\",\"theme\":\"sea\"} /-->"))
        .isEqualTo(
            "<header class=\"wp-block-template-part\"><p class=\"wp-block-site-title\"><a"
                + " href=\"https://a.example\">Site</a></p></header>");
    assertThat(html("<!-- wp:template-part {\"slug\":\"header\",\"tagName\":\"aside\"} /-->"))
        .startsWith("<aside class");
    assertThat(html("<!-- wp:template-part {\"slug\":\"footer\",\"theme\":\"sea\"} /-->"))
        .contains("data-block=\"core/template-part\"");
    assertThat(problems).containsExactly("block-not-rendered");
  }

  @Test
  void hidesItemsOfMenusThatLeadToDrafts() {
    rows.add(TestRow.entry("page", 30).named("Secret", "s").column("post_status", "draft"));
    assertThat(
            html(
                "<!-- wp:navigation --><!-- wp:navigation-link"
                    + " {\"label\":\"Secret\",\"id\":30,\"kind\":\"post-type\",\"url\":\"/?page_id=30\"}"
                    + " /--><!-- /wp:navigation -->"))
        .isEqualTo("<nav class=\"wp-block-navigation\"><ul></ul></nav>");
  }

  @Test
  void showsTheMenuThatANavigationNames() {
    rows.add(
        TestRow.entry("wp_navigation", 40)
            .body(
                "<!-- wp:navigation-submenu {\"label\":\"A\",\"url\":\"/a\"} -->"
                    + "<!-- wp:navigation-link {\"label\":\"B\",\"url\":\"javascript:x\"} /-->"
                    + "<!-- /wp:navigation-submenu -->"));
    assertThat(html("<!-- wp:navigation {\"ref\":40} /-->"))
        .isEqualTo(
            "<nav class=\"wp-block-navigation\"><ul><li><a href=\"/a\">A</a><ul><li>B</li></ul>"
                + "</li></ul></nav>");
  }

  @Test
  void dropsControlCharacters() {
    assertThat(html("a\u0000b\u0008c\td")).isEqualTo("<p>abc\td</p>\n");
  }

  @Test
  void standsDeepAndHostileBodies() {
    String deep =
        "<!-- wp:group --><div>".repeat(190) + "x" + "</div><!-- /wp:group -->".repeat(190);
    pattern(5, deep.replace("x", "<!-- wp:block {\"ref\":6} /-->"));
    pattern(6, deep);
    html("<!-- wp:block {\"ref\":5} /-->");
    for (String piece :
        List.of("[a]", "[a b='", "[gallery]", "[a][/a]", "[[", "https://a.b\n", "[caption]<a ")) {
      rows.clear();
      assertThat(html(piece.repeat(20_000))).isNotNull();
    }
  }

  private String htmlUnder(String yaml, String body) throws PolicyFault {
    policy = PolicyFile.read(yaml);
    return html(body);
  }

  private static final String SERVED = "<!-- wp:acme/tide {\"at\":{\"port\":\"A<b\"}} /-->";

  @Test
  void doesWithAShortcodeWhatThePolicySays() throws PolicyFault {
    String body = "a [tide at=\"x\"]b[/tide] c";
    assertThat(htmlUnder("shortcodes: {tide: keep}", body)).isEqualTo("<p>" + body + "</p>\n");
    assertThat(htmlUnder("shortcodes: {tide: unwrap}", body)).isEqualTo("<p>a b c</p>\n");
    assertThat(htmlUnder("shortcodes: {tide: drop}", body)).isEqualTo("<p>a  c</p>\n");
    assertThat(problems).containsExactly("policy-applied");
    assertThat(
            htmlUnder("shortcodes: {tide: '<i id=\"{{attr at}}\">{{content}}</i>{{name}}'}", body))
        .isEqualTo("<p>a <i id=\"x\">b</i>tide c</p>\n");
  }

  @Test
  void takesTheStoredTextOfAShortcodeToTheLetter() throws PolicyFault {
    String yaml = "shortcodes: {snip: '<pre class=\"{{attr lang}}\">{{raw}}</pre>'}";
    String stored = "\nif [gallery] &lt; *b*\n\n\n  [box]x[/box]\n<br />";
    assertThat(htmlUnder(yaml, "a\n\n[snip lang=\"x\"]" + stored + "[/snip]\n\nb"))
        .isEqualTo("<p>a</p>\n<pre class=\"x\">" + stored + "</pre>\n<p>b</p>\n");
    assertThat(problems).containsExactly("policy-applied");
    assertThat(htmlUnder("shortcodes: {php: '<i>{{raw}}</i>'}", "a [php]$b[/php]"))
        .isEqualTo("<p>a <i>$b</i></p>\n");
  }

  @Test
  void keepsTheTagsOfAShortcodeAroundWhatIsRendered() throws PolicyFault {
    assertThat(htmlUnder("shortcodes: {box: keep}", "[box]a [embed]x[/embed] b[/box]"))
        .startsWith("[box]a <figure")
        .endsWith("b[/box]\n");
  }

  @Test
  void escapesWhatATemplateTakesFromTheSite() throws PolicyFault {
    assertThat(htmlUnder("shortcodes: {t: \"<i a='{{attr x}}'>\"}", "[t x=\"'><b>&amp;\" /]"))
        .contains("<i a='&#39;&gt;&lt;b&gt;&amp;'>");
  }

  @Test
  void takesForAShortcodeWhatThePolicyNames() throws PolicyFault {
    assertThat(htmlUnder("shortcodes: {sic: drop}", "so [sic] it [ibid] goes"))
        .isEqualTo("<p>so  it [ibid] goes</p>\n");
  }

  @Test
  void letsThePolicySpeakOfWordPresssOwnShortcodes() throws PolicyFault {
    assertThat(htmlUnder("shortcodes: {gallery: drop, '*': keep}", "a [gallery] b [x_y] c"))
        .isEqualTo("<p>a  b [x_y] c</p>\n");
  }

  @Test
  void doesWithABlockWhatThePolicySays() throws PolicyFault {
    assertThat(htmlUnder("blocks: {acme/tide: drop}", SERVED)).isEmpty();
    assertThat(problems).containsExactly("policy-applied");
    assertThat(htmlUnder("blocks: {acme/tide: '<i>{{attr at.port}}</i>'}", SERVED))
        .isEqualTo("<i>A&lt;b</i>");
    assertThat(htmlUnder("blocks: {acme/tide: keep}", SERVED)).contains("data-block=\"acme/tide\"");
    assertThat(problems).containsExactly("policy-applied");
  }

  @Test
  void saysOfOtherBlocksOnlyWhatConcernsThoseOfTheServer() throws PolicyFault {
    assertThat(
            htmlUnder(
                "blocks: {'*': drop}",
                "<!-- wp:paragraph --><p>a</p><!-- /wp:paragraph -->" + SERVED))
        .isEqualTo("<p>a</p>");
  }

  @Test
  void unwrapsABlockWithAllThatIsInIt() throws PolicyFault {
    assertThat(
            htmlUnder(
                "blocks: {core/query-title: unwrap}",
                "<!-- wp:query-title --><b>T</b><!-- wp:html -->x<!-- /wp:html -->"
                    + "<!-- /wp:query-title -->"))
        .isEqualTo("<b>T</b>x");
  }

  @Test
  void dropsClosingTagsThatBelongToNothing() {
    assertThat(html("a [/vc_row] b [/caption] c [/sic] d [box x=1]e[/box] f[/box]"))
        .isEqualTo("<p>a  b  c [/sic] d e f</p>\n");
    assertThat(html("<code>[/vc_row]</code> [[/caption]] [[box]x[/box]]"))
        .isEqualTo("<p><code>[/vc_row]</code> [[/caption]] [box]x[/box]</p>\n");
  }

  @Test
  void keepsClosingTagsWhereShortcodesAreKept() throws PolicyFault {
    String body = "<p>a [/acme_row] [box]e[/box] f[/box]</p>\n";
    assertThat(htmlUnder("shortcodes: {'*': keep}", body)).isEqualTo(body);
  }

  @Test
  void resolvesShortcodesInTheAttributesOfTags() throws PolicyFault {
    assertThat(html("<a href=\"[home_url]/x\" title='[b c=1]d[/b]'>e</a>"))
        .isEqualTo("<p><a href=\"/x\" title='d'>e</a></p>\n");
    assertThat(problems).containsExactly("unknown-shortcode", "unknown-shortcode");
    assertThat(
            htmlUnder(
                "shortcodes: {home_url: '<b>\"https://a.example</b>'}",
                "<a href=\"[home_url]/x\">e</a>"))
        .isEqualTo("<p><a href=\"&quot;https://a.example/x\">e</a></p>\n");
  }

  @Test
  void leavesBracketsOfOtherKindsInTagsAlone() {
    String body =
        "<p><input name=\"a[b_c]\" pattern=\"[a-z]+[a-z_]\" data-x=\"[1,2]\"/><!-- [x_y] --></p>\n";
    assertThat(html(body)).isEqualTo(body);
  }

  @Test
  void leavesProseInBracketsAlone() {
    for (String prose :
        List.of("[simple boat]", "see [1] and [sic], list[0], m[my_key]", "[A, B] != [C]")) {
      assertThat(html(prose)).isEqualTo("<p>" + prose + "</p>\n");
    }
    assertThat(html("<pre>a [acme_row] b[/acme_row]</pre>")).contains("[acme_row] b[/acme_row]");
    assertThat(problems).isEmpty();
  }

  @Test
  void takesTimeInProportionToABodyOfBracketsAlone() {
    for (String piece : List.of("[a_b]", "[/a_b]", "[a_b][/", "<a [", "[[a_b]", "<i x='[a_b]'>")) {
      assertThat(html(piece.repeat(100_000 / piece.length()))).isNotNull();
    }
  }
}

package dev.pressport.html.markdown;

import static dev.pressport.html.markdown.MarkdownDialect.COMMONMARK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.html.markdown.MarkdownDialect.Feature;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
  private static final MarkdownDialect WITH_SHORTCODES =
      new MarkdownDialect(
          Set.of(Feature.HEADING_IDS, Feature.BARE_LINKS, Feature.SUMMARY_DIVIDER),
          List.of(new TemplateTag("{{<", ">}}"), new TemplateTag("{{%", "%}}")));

  private static final MarkdownDialect WITH_TEMPLATES =
      new MarkdownDialect(
          Set.of(), List.of(new TemplateTag("{{", null), new TemplateTag("{%", "%}")));

  private static final MarkdownDialect KRAMDOWN =
      new MarkdownDialect(
          EnumSet.complementOf(EnumSet.of(Feature.BARE_LINKS, Feature.SUMMARY_DIVIDER)), List.of());

  static List<MarkdownDialect> dialects() {
    return List.of(COMMONMARK, WITH_SHORTCODES, WITH_TEMPLATES, KRAMDOWN);
  }

  private static String of(String html) {
    return Markdown.of(html, COMMONMARK);
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void makesNothingOfNothing(MarkdownDialect dialect) {
    assertThat(Markdown.of("", dialect)).isEmpty();
    assertThat(Markdown.of("<p> </p><div><!-- x --></div><script>y</script>", dialect)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void writesParagraphsAndMarks(MarkdownDialect dialect) {
    assertThat(Markdown.of("<p>One <b>two</b>,\n<i>three</i> <del>four</del></p><p>five", dialect))
        .isEqualTo("One **two**, _three_ ~~four~~\n\nfive\n");
  }

  @Test
  void keepsBlocksThatArrangeOthersAsTags() {
    MarkdownDialect dialect = new MarkdownDialect(Set.of(Feature.BLOCK_LAYOUT), List.of());
    String html =
        """
        <div class="wp-block-columns is-layout-flex wp-container-1" onclick="x()">
        <div class="wp-block-column" style="color:red;flex-basis:33.33%"><p>One <b>two</b></p></div>
        <div class="wp-block-column"><ul><li><div class="wp-block-buttons">three</div></li></ul></div>
        </div>
        <div class="wp-block-group"><p>four</p><div class="wp-block-columns"> </div></div>\
        """;

    assertThat(Markdown.of(html, dialect))
        .isEqualTo(
            """
            <div class="wp-block-columns is-layout-flex">

            <div class="wp-block-column" style="flex-basis:33.33%">

            One **two**

            </div>

            <div class="wp-block-column">

            - three

            </div>

            </div>

            four
            """);
    assertThat(of(html)).isEqualTo("One **two**\n\n- three\n\nfour\n");
  }

  @Test
  void keepsEntriesBesideEachOtherAsTags() {
    MarkdownDialect dialect = new MarkdownDialect(Set.of(Feature.BLOCK_LAYOUT), List.of());
    String html =
        """
        <div class="acme-posts wp-block-group is-layout-grid"><article class="wp-block-post">\
        <p>One</p></article><article class="wp-block-post"><p>Two</p></article></div>
        <div class="acme-posts"><article class="wp-block-post"><p>Three</p></article></div>\
        """;

    assertThat(Markdown.of(html, dialect))
        .isEqualTo(
            """
            <div class="wp-block-group is-layout-grid">

            <div class="wp-block-post">

            One

            </div>

            <div class="wp-block-post">

            Two

            </div>

            </div>

            Three
            """);
  }

  @Test
  void keepsThePictureOfACoverBehindItsWords() {
    MarkdownDialect dialect = new MarkdownDialect(Set.of(Feature.BLOCK_LAYOUT), List.of());
    String html =
        """
        <div class="wp-block-cover" style="background-image:url(javascript:x)"><img class="wp-block-cover__image-background" src="/a.jpg" alt="">
        <div class="wp-block-cover__inner-container"><p>Words</p></div></div>\
        """;

    assertThat(Markdown.of(html, dialect))
        .isEqualTo(
            """
            <div class="wp-block-cover">

            <div><img class="wp-block-cover__image-background" src="/a.jpg" alt=""></div>

            <div class="wp-block-cover__inner-container">

            Words

            </div>

            </div>
            """);
  }

  @Test
  void keepsTheImagesThatTextFlowsAround() {
    MarkdownDialect dialect = new MarkdownDialect(Set.of(Feature.BLOCK_LAYOUT), List.of());

    assertThat(
            Markdown.of(
                "<p><img class=\"alignleft wp-image-1\" src=\"/a.jpg\" alt=\"A\">One</p><figure"
                    + " class=\"wp-block-image alignright\"><img src=\"/b.jpg\""
                    + " alt=\"B\"></figure><p><img class=\"alignnone\" src=\"/c.jpg\""
                    + " alt=\"C\"></p>",
                dialect))
        .isEqualTo(
            """
            <img class="alignleft wp-image-1" src="/a.jpg" alt="A">One

            <div class="wp-block-image alignright">

            ![B](/b.jpg)

            </div>

            ![C](/c.jpg)
            """);
  }

  @Test
  void endsTheSummaryBehindTheBlockAroundItsMark() {
    MarkdownDialect dialect = new MarkdownDialect(Set.of(Feature.BLOCK_LAYOUT), List.of());

    assertThat(
            Markdown.of(
                "<div class=\"wp-block-column\"><p>One</p><!--more--><p>two</p></div><p>three</p>",
                dialect))
        .isEqualTo(
            "<div class=\"wp-block-column\">\n\nOne\n\ntwo\n\n</div>\n\n<!--more-->\n\nthree\n");
  }

  @Test
  void movesBlanksOutOfMarks() {
    assertThat(of("<p>One<b> two </b>three<em> </em>four</p>"))
        .isEqualTo("One **two** three four\n");
  }

  @Test
  void marksPartsOfWordsAndWordsWithoutBlanksAround() {
    assertThat(of("un<i>believ</i>able 中文<strong>粗体</strong>中文"))
        .isEqualTo("un*believ*able 中文**粗体**中文\n");
  }

  @Test
  void writesTagsWhereDelimitersWouldBeRead() {
    assertThat(of("x<b>\"y\"</b>z <b>a</b><b>b</b> <i>&nbsp;c</i>"))
        .isEqualTo("x<strong>\"y\"</strong>z <strong>a</strong>**b** <em>\u00a0c</em>\n");
  }

  @Test
  void escapesOnlyWhatMeansSomething() {
    assertThat(of("<p>snake_case 5 * 3 a &lt; b C# &amp; 100% (x) + y! ~</p>"))
        .isEqualTo("snake_case 5 * 3 a < b C# & 100% (x) + y! \\~\n");
    assertThat(of("<p>*a* _b_ `c` [d] &lt;e&gt; &amp;amp; C:\\x</p>"))
        .isEqualTo("\\*a\\* \\_b\\_ \\`c\\` [d] \\<e> &amp;amp; C:\\\\x\n");
    assertThat(of("<p>a [b](c) [d]: e [^f] <a href=g>[h] i</a>[j]</p>"))
        .isEqualTo("a \\[b\\](c) \\[d\\]: e \\[^f\\] [\\[h\\] i](g)[j]\n");
  }

  @Test
  void escapesWhatWouldBeginABlock() {
    for (String text :
        new String[] {"1. x", "- x", "+ x", "# x", "> x", "===", "--- x", "1986) x"}) {
      assertThat(of("<p>" + text.replace(">", "&gt;") + "</p>").replace("\\", ""))
          .isEqualTo(text + "\n");
      assertThat(of("<p>" + text.replace(">", "&gt;") + "</p>")).contains("\\");
    }
  }

  @Test
  void breaksLines() {
    assertThat(of("<p>a<br>b<br><br>c<br></p>")).isEqualTo("a\\\nb<br><br>c\n");
    assertThat(Markdown.of("<p>a<br>b</p>", KRAMDOWN)).isEqualTo("a  \nb\n");
    assertThat(of("<h1>a<br>b</h1>")).isEqualTo("# a<br>b\n");
  }

  @Test
  void writesLinksAndImages() {
    assertThat(
            of(
                "<a href='http://x.y/a (b)?c=1&amp;d=2' title='say \"hi\"'>link</a> "
                    + "<img src=\"a b.png\" alt=\"A [c]\" title=t> <a href='javascript:x'>no</a>"))
        .isEqualTo(
            "[link](http://x.y/a%20(b)?c=1&d=2 \"say &quot;hi&quot;\") "
                + "![A \\[c\\]](a%20b.png \"t\") no\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:x", " JavaScript:x", "java&#10;script:x", "v&Tab;bscript:x"})
  void linksToNoScript(String address) {
    assertThat(of("<a href='" + address + "'>no</a>")).isEqualTo("no\n");
  }

  @Test
  void endsPlainTextInHtml() {
    assertThat(of("<details>a<plaintext>b</details>c<b>"))
        .isEqualTo("<details>a\n<pre>b&lt;/details&gt;c&lt;b&gt;</pre>\n</details>\n");
  }

  @Test
  void encodesControlCharactersInAddresses() {
    assertThat(of("<a href='/\u007f \u0080'>a</a>")).isEqualTo("[a](/%7F%20%C2%80)\n");
  }

  @Test
  void linksEachBlockOfACard() {
    assertThat(of("<a href=/c><h3>Card</h3><p>Text</p></a>"))
        .isEqualTo("### [Card](/c)\n\n[Text](/c)\n");
  }

  @Test
  void keepsAnchorsOfHeadings() {
    assertThat(of("<h2 id=top>T</h2>")).isEqualTo("## <a id=\"top\"></a>T\n");
    assertThat(Markdown.of("<h2 id=top>T {a}</h2>", WITH_SHORTCODES))
        .isEqualTo("## T \\{a} {#top}\n");
    assertThat(Markdown.of("<h2 id='1 2'>T</h2>", KRAMDOWN)).isEqualTo("## <a id=\"1 2\"></a>T\n");
    assertThat(of("<div id=x><p>T</p></div>")).isEqualTo("<a id=\"x\"></a>T\n");
    assertThat(of("<ol><li id=x>T</ol>")).isEqualTo("1. <a id=\"x\"></a>T\n");
    assertThat(of("<p id=wp-block-themeisle-blocks-icon-list-0b90c29f>T</p>")).isEqualTo("T\n");
  }

  @Test
  void nestsLists() {
    assertThat(of("<ul><li>a<ol><li>b<li>c</ol><li>d</ul>"))
        .isEqualTo("- a\n  1. b\n  2. c\n- d\n");
    assertThat(of("<ul><li>a<ol start=9><li>b<li>c</ol><li>d</ul>"))
        .isEqualTo("- a\n  \n  9. b\n  10. c\n\n- d\n");
  }

  @Test
  void keepsTwoListsApart() {
    assertThat(of("<ul><li>a</ul><ul><li>b</ul>")).isEqualTo("- a\n\n<!-- -->\n\n- b\n");
  }

  @Test
  void keepsListsThatCountOtherwiseAsHtml() {
    assertThat(of("<ol reversed><li>a</ol>")).startsWith("<ol reversed=\"\">");
    assertThat(of("<ol type=a><li>a</ol>")).startsWith("<ol type=\"a\">");
    assertThat(of("<ol><li value=7>a</ol>")).contains("<li value=\"7\">");
  }

  @Test
  void writesTasks() {
    assertThat(
            of(
                "<ul><li><input type=checkbox checked> a<li><label><input"
                    + " type=checkbox>b</label></ul>"))
        .isEqualTo("- [x] a\n- [ ] b\n");
  }

  @Test
  void keepsCodeVerbatimWithItsLanguage() {
    for (String listing :
        new String[] {
          "<pre><code class='language-php'>%s</code></pre>",
          "<pre class='brush: php; title: ; notranslate'>%s</pre>",
          "<pre class='EnlighterJSRAW' data-enlighter-language='php'>%s</pre>",
          "<pre class='wp-block-code'><code lang='php' class='x'>%s</code></pre>",
          "<pre class='lang:php decode:true'>%s</pre>",
          "<pre lang='php'>%s</pre>"
        }) {
      assertThat(of(listing.formatted("*a*\n\n ``` &lt;b&gt;\n")))
          .isEqualTo("````php\n*a*\n\n ``` <b>\n````\n");
    }
    assertThat(of("a <code>b ` *c* &lt;d&gt;</code>")).isEqualTo("a `` b ` *c* <d> ``\n");
  }

  @Test
  void showsShortcodesInsteadOfRunningThem() {
    assertThat(Markdown.of("<p>{{&lt; a &gt;}} {{% b %}} {{ c }}</p>", WITH_SHORTCODES))
        .isEqualTo("{{\\< a >}} {{\\% b %}} {{ c }}\n");
    assertThat(Markdown.of("<pre>x {{&lt; a &gt;}} {{% b %}}</pre>", WITH_SHORTCODES))
        .isEqualTo("```\nx {{</* a */>}} {{%/* b */%}}\n```\n");
    assertThat(Markdown.of("<pre>{{&lt; a</pre><p><code>{{% b</code>", WITH_SHORTCODES))
        .isEqualTo("<pre><code>&#123;&#123;&lt; a</code></pre>\n\n<code>&#123;&#123;% b</code>\n");
  }

  @Test
  void showsTemplateTagsInsteadOfRunningThem() {
    assertThat(Markdown.of("<p>{{ a }} {% b %} { c }</p>", WITH_TEMPLATES))
        .isEqualTo("{\\{ a }} {\\% b %} { c }\n");
    assertThat(Markdown.of("<pre>{% b %}</pre>", WITH_TEMPLATES))
        .isEqualTo("```\n{%/* b */%}\n```\n");
    assertThat(Markdown.of("<pre>{{ a }}</pre>", WITH_TEMPLATES))
        .isEqualTo("<pre><code>&#123;&#123; a &#125;&#125;</code></pre>\n");
    assertThat(Markdown.of("<form>{{ a }} {% b %}</form>", WITH_TEMPLATES))
        .isEqualTo("<form>{&#123; a }} {&#37; b %}</form>\n");
  }

  @Test
  void escapesWhatKramdownReads() {
    assertThat(Markdown.of("<p>a | b {: .c} $$x$$ : ^</p><p>: d</p><p>^</p>", KRAMDOWN))
        .isEqualTo("a \\| b \\{: .c} \\$\\$x\\$\\$ : ^\n\n\\: d\n\n&#94;\n");
  }

  @Test
  void writesPlainTables() {
    assertThat(
            of(
                "<table><thead><tr><th>a|b<th align=right>c</thead>"
                    + "<tr><td><code>d|e</code><br>f<td align=right>-</table>"))
        .isEqualTo("|a\\|b|c|\n|---|---:|\n|<code>d&#124;e</code><br>f|\\-|\n");
  }

  @Test
  void keepsOtherTablesAsHtml() {
    for (String table :
        new String[] {
          "<tr><td>a<tr><td>b",
          "<tr><th colspan=2>a<tr><td>b<td>c",
          "<tr><th>a<tr><td><ul><li>b</ul>",
          "<tr><th>a<tr><th>b",
          "<caption>c</caption><tr><th>a<tr><td>b",
          "<tr><th>a<th>b<tr><td>c",
          "<tr><th>a<tr><td align=left>b<tr><td>c"
        }) {
      assertThat(of("<table>" + table + "</table>")).startsWith("<table>").doesNotContain("\n\n");
    }
  }

  @Test
  void keepsFiguresWithCaptionsAndLeavesOthersToMarkdown() {
    assertThat(
            of("<figure class=c><img src=a alt=b><figcaption>d <em>e</em></figcaption></figure>"))
        .isEqualTo(
            """
            <figure class="c"><img src="a" alt="b">
            <figcaption>d <em>e</em></figcaption>
            </figure>
            """);
    assertThat(of("<figure><a href=l><img src=a alt=b></a></figure>")).isEqualTo("[![b](a)](l)\n");
  }

  @Test
  void keepsAsHtmlWhatMarkdownCannotSay() {
    assertThat(of("<dl><dt>a<dd>b<pre>\nc\n\n d</pre></dl>"))
        .isEqualTo("<dl>\n<dt>a</dt>\n<dd>b\n<pre>c&#10;&#10; d</pre>\n</dd>\n</dl>\n");
    assertThat(of("<p>x <sup>2</sup> <kbd>_a_</kbd> <mark>b</mark>"))
        .isEqualTo("x <sup>2</sup> <kbd>\\_a\\_</kbd> <mark>b</mark>\n");
    assertThat(Markdown.of("<p><kbd>_a_</kbd>", KRAMDOWN)).isEqualTo("<kbd>&#95;a&#95;</kbd>\n");
    assertThat(of("<p><iframe src=a onload=b></iframe></p>"))
        .isEqualTo("<iframe src=\"a\"></iframe>\n");
    assertThat(of("a <video controls src=v></video>"))
        .isEqualTo("<div>a <video controls=\"\" src=\"v\"></video></div>\n");
  }

  @Test
  void unwrapsWhatOnlyLaysOut() {
    assertThat(of("<div class=a><div>one<span style='color:red'> two</span></div><p>three</div>"))
        .isEqualTo("one two\n\nthree\n");
    assertThat(of("<span style='font-weight: bold'>a</span>")).isEqualTo("**a**\n");
  }

  @Test
  void quotes() {
    assertThat(of("<blockquote><p>a</p><p>b</p><cite>c</cite></blockquote>"))
        .isEqualTo("> a\n> \n> b\n> \n> <cite>c</cite>\n");
  }

  @Test
  void keepsNoBreakSpaces() {
    assertThat(of("<p>a&nbsp;b</p><p>&nbsp;</p>")).isEqualTo("a\u00a0b\n\n\u00a0\n");
  }

  @Test
  void leavesCharactersPlainThatMeanNothingInTheirPlace() {
    for (String text :
        new String[] {
          "version_2_final",
          "x_1",
          "a -- b --- c",
          "#tag",
          "1.5",
          "Wow!",
          "(see)",
          ":smile:",
          "-5",
          "= 4",
          "C#",
          "e.g.",
          "so [sic] it",
          "to be [...]"
        }) {
      assertThat(of("<p>" + text + "</p>")).isEqualTo(text + "\n");
    }
    assertThat(of("<h2>C# #</h2>")).isEqualTo("## C# \\#\n");
    assertThat(Markdown.of("<p>x_1_ y</p>", KRAMDOWN)).isEqualTo("x\\_1\\_ y\n");
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void dividesTheSummaryFromTheRestOnce(MarkdownDialect dialect) {
    for (String mark :
        new String[] {
          "<!--more-->", "<!-- more -->", "<!--more Go on-->", "<span id='more-7'></span>"
        }) {
      assertThat(
              Markdown.of(
                  "<div><p>One</p><p>" + mark + "</p><p>two<!--more--> three</p></div>", dialect))
          .isEqualTo("One\n\n<!--more-->\n\ntwo three\n");
    }
    assertThat(Markdown.of("<p>a <b>b<!--more-->c</b></p>", dialect))
        .isEqualTo("a **b**\n\n<!--more-->\n\n**c**\n");
    assertThat(Markdown.of("<ul><li>a<!--more--></li><li>b</li></ul><p>c</p>", dialect))
        .isEqualTo("- a\n- b\n\n<!--more-->\n\nc\n");
    assertThat(Markdown.of("<p>a</p><!--moreover--><!--nextpage--><!--noteaser-->", dialect))
        .isEqualTo("a\n");
  }

  @Test
  void keepsDirectionsAndLanguagesThatDifferFromThePage() {
    assertThat(of("<p>a</p><p dir=rtl>\u05d0 <b>\u05d1</b></p><h2 lang=fr>c</h2>"))
        .isEqualTo(
            """
            a

            <div dir="rtl">

            \u05d0 **\u05d1**

            </div>

            <div lang="fr">

            ## c

            </div>
            """);
    assertThat(Markdown.of("<p dir=rtl>a</p>", KRAMDOWN))
        .isEqualTo("<div dir=\"rtl\" markdown=\"1\">\n\na\n\n</div>\n");
    assertThat(of("<p dir=ltr>a <span dir=rtl>b</span> <em lang=de>c</em></p>"))
        .isEqualTo("a <span dir=\"rtl\">b</span> <em lang=\"de\">c</em>\n");
    assertThat(
            of("<div dir=rtl lang=he><p dir=rtl>a</p><p><!--more--></p><p lang=he-IL>b</p></div>"))
        .isEqualTo(
            """
            <div dir="rtl" lang="he">

            a

            </div>

            <!--more-->

            <div dir="rtl" lang="he">

            b

            </div>
            """);
    assertThat(of("<p dir=auto>a</p><p dir=auto>12 \u05d0</p>"))
        .isEqualTo("a\n\n<div dir=\"rtl\">\n\n12 \u05d0\n\n</div>\n");
    assertThat(of("<ul><li lang=fr>a</li></ul>")).contains("<li lang=\"fr\">");
  }

  @Test
  void keepsWhatFormsSendAndWhatObjectsPlay() {
    assertThat(of("<form action=/a><input type=hidden name=b value=c><input name=d></form>"))
        .contains("<input type=\"hidden\" name=\"b\" value=\"c\">");
    assertThat(of("<input type=hidden name=b>")).isEmpty();
    assertThat(of("<object data=a><param name=b value=c></object>"))
        .contains("<param name=\"b\" value=\"c\">");
  }
}

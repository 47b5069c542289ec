package dev.pressport.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.html.markdown.Markdown;
import dev.pressport.html.markdown.MarkdownDialect;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTest {
  private final RenderedSite site = new RenderedSite();

  private String html(String body) {
    return site.html(body).strip();
  }

  private String markdown(String body) {
    return Markdown.of(site.html(body), MarkdownDialect.COMMONMARK);
  }

  @Test
  void keepsLinesAndIndentation() {
    String code = "def f(x):\n    if x < 1:\n\n        return [x, \"a\"]\n\n\n\treturn *x*";
    assertThat(html("Text\n\n[python]\n" + code + "\n[/python]\n\nMore"))
        .isEqualTo(
            "<p>Text</p>\n<pre><code class=\"language-python\">"
                + code.replace("<", "&lt;")
                + "</code></pre>\n<p>More</p>");
    assertThat(markdown("[python]\n" + code + "\n[/python]"))
        .isEqualTo("```python\n" + code + "\n```\n");
    assertThat(site.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[sourcecode language=\"php\"]$a = 1;[/sourcecode]",
        "[code lang=php]$a = 1;[/code]",
        "[code=\"php\"]$a = 1;[/code]",
        "[source lang='PHP' firstline=\"3\" highlight=\"1,2\"]$a = 1;[/source]",
        "[php]$a = 1;[/php]",
        "[php gutter=\"false\"]\r\n$a = 1;\r\n[/php]",
        "[cc lang=\"php\"]$a = 1;[/cc]",
        "[cce lang='php']$a = 1;[/cce]",
        "[ccn_php]$a = 1;[/ccn_php]",
        "[ccnLe_php]$a = 1;[/ccnLe_php]",
        "[cc_php tab_size=\"2\"]$a = 1;[/cc_php]",
        "[crayon lang=\"php\" decode=\"true\"]$a = 1;[/crayon]",
        "[enlighter lang=\"php\"]$a = 1;[/enlighter]",
        "<pre class=\"lang:php decode:true \">$a = 1;</pre>",
        "<pre class=\"prettyprint lang-php linenums\">$a = 1;</pre>",
        "<pre class=\"brush: php; title: ; notranslate\" title=\"\">$a = 1;</pre>",
        "<pre lang=\"php\" line=\"1\">$a = 1;\n</pre>",
        "<pre class=\"EnlighterJSRAW\" data-enlighter-language=\"php\">$a = 1;</pre>",
        "<pre class=\"language-php\">$a = 1;</pre>",
        "<pre><code class=\"language-php\">$a = 1;</code></pre>",
        "<pre name=\"code\" class=\"php:nogutter\">$a = 1;</pre>",
        "<code lang=\"php\">$a = 1;</code>",
        "<pre>[php]$a = 1;[/php]</pre>",
        "<p>[php]<br />$a = 1;<br />[/php]</p>",
        "<!-- wp:paragraph --><p>[php]<br>$a = 1;<br>[/php]</p><!-- /wp:paragraph -->",
        "<!-- wp:shortcode -->\n[php]$a = 1;[/php]\n<!-- /wp:shortcode -->",
        "<!-- wp:syntaxhighlighter/code {\"language\":\"php\"} -->"
            + "<pre class=\"wp-block-syntaxhighlighter-code\">$a = 1;</pre>"
            + "<!-- /wp:syntaxhighlighter/code -->"
      })
  void knowsTheFormsOfThePlugins(String body) {
    assertThat(html(body)).isEqualTo("<pre><code class=\"language-php\">$a = 1;</code></pre>");
    assertThat(markdown("Before\n\n" + body + "\n\nAfter"))
        .isEqualTo("Before\n\n```php\n$a = 1;\n```\n\nAfter\n");
    assertThat(site.problems()).isEmpty();
  }

  @Test
  void decodesEntitiesWhereThePluginDoes() {
    String shown = "<pre><code class=\"language-php\">&lt;b&gt;</code></pre>";
    String literal = "<pre><code class=\"language-php\">&amp;lt;b&amp;gt;</code></pre>";
    for (String body :
        List.of(
            "[php]&lt;b&gt;[/php]",
            "[php]<b>[/php]",
            "[cc lang=\"php\"]<b>[/cc]",
            "[cce_php]&lt;b&gt;[/cce_php]",
            "[cc_php escaped=\"true\"]&lt;b&gt;[/cc_php]",
            "[crayon lang=\"php\"]<b>[/crayon]",
            "<pre class=\"lang:php decode:true\">&lt;b&gt;</pre>",
            "<pre lang=\"php\">&lt;b&gt;</pre>",
            "<pre lang=\"php\"><b></pre>",
            "<pre class=\"brush: php\">&lt;b&gt;</pre>")) {
      assertThat(html(body)).as(body).isEqualTo(shown);
    }
    assertThat(html("[cc lang=\"php\"]&lt;b&gt;[/cc]")).isEqualTo(literal);
    assertThat(html("[php]&amp;lt;b&amp;gt;[/php]")).isEqualTo(literal);
    assertThat(html("[php]if ($a < 1) echo '&lt;';[/php]")).contains("$a &lt; 1", "'&amp;lt;'");
  }

  @Test
  void runsNothingInCode() {
    String code = "[gallery] [box]x[/box] https://e.example/\nhttps://v.example/1\n<!-- wp:x /-->";
    assertThat(html("[code]" + code + "[/code]"))
        .isEqualTo(
            "<pre><code>" + code.replace("<", "&lt;").replace(">", "&gt;") + "</code></pre>");
    assertThat(site.problems()).isEmpty();
  }

  @Test
  void standsBesideTextWhereALanguageIsStated() {
    assertThat(html("And [php]$a[/php] and [cc lang=\"bash\"]ls[/cc]"))
        .isEqualTo(
            "<p>And </p>\n<pre><code class=\"language-php\">$a</code></pre>\n<p> and </p>"
                + "\n<pre><code class=\"language-bash\">ls</code></pre>");
    assertThat(html("<!-- wp:paragraph --><p>And [php]$a[/php] so</p><!-- /wp:paragraph -->"))
        .isEqualTo("<p>And</p>\n<pre><code class=\"language-php\">$a</code></pre>\n<p>so</p>");
  }

  @Test
  void staysInItsSentence() {
    assertThat(html("Use [code]*x*[/code] here")).isEqualTo("<p>Use <code>*x*</code> here</p>");
    assertThat(markdown("Use [code]*x*[/code] here")).isEqualTo("Use `*x*` here\n");
    assertThat(
            html("Use [cci_php]$a[/cci_php] and [crayon lang=\"php\" inline=\"true\"]$b[/crayon]"))
        .isEqualTo(
            "<p>Use <code class=\"language-php\">$a</code> and"
                + " <code class=\"language-php\">$b</code></p>");
    assertThat(html("a <span class=\"lang:php decode:true crayon-inline\">&lt;i&gt;</span> b"))
        .isEqualTo("<p>a <code class=\"language-php\">&lt;i&gt;</code> b</p>");
  }

  @Test
  void leavesShortcodesOfOtherPluginsAlone() {
    assertThat(html("[[code]x[/code]]")).isEqualTo("<p>[code]x[/code]</p>");
    assertThat(html("[html] and [text] and [php")).isEqualTo("<p>[html] and [text] and [php</p>");
    assertThat(html("[text size=\"2\"]one\n\ntwo[/text]")).isEqualTo("<p>one</p>\n<p>two</p>");
    assertThat(html("<pre lang=\"fr\">un <b>mot</b></pre>"))
        .isEqualTo("<pre lang=\"fr\">un <b>mot</b></pre>");
  }

  @Test
  void callsLanguagesByTheirCommonNames() {
    assertThat(html("<pre class=\"brush: jscript\">x</pre>"))
        .isEqualTo("<pre><code class=\"language-javascript\">x</code></pre>");
    assertThat(markdown("<pre><code class=\"language-obj-c\">x</code></pre>"))
        .isEqualTo("```objc\nx\n```\n");
    assertThat(html("[text]x[/text]")).isEqualTo("<pre><code>x</code></pre>");
  }

  @Test
  void keepsATitleAboveTheCode() {
    assertThat(html("[code title=\"a.txt\"]x[/code]"))
        .isEqualTo("<p><strong>a.txt</strong></p>\n<pre><code>x</code></pre>");
  }

  @Test
  void readsHostileBodiesInTime() {
    for (String piece :
        List.of(
            "[code]",
            "[/code]",
            "<pre>",
            "<pre lang=x>",
            "<code>",
            "[[php]",
            "<p>[code]x[/code]",
            "[code]x[/code] <br>",
            "<span class='crayon-inline'>",
            "[cc_",
            "<")) {
      assertThat(site.html(piece.repeat(200_000 / piece.length()))).isNotNull();
    }
  }
}

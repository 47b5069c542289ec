package dev.pressport.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WpautopTest {

  private static final List<String> PIECES =
      List.of(
          "a",
          "b c",
          "\n",
          "\n\n",
          "\n \n",
          " ",
          "\t",
          "\r\n",
          "\u000b",
          "\f",
          "\u00a0",
          "0",
          "<p>",
          "</p>",
          "<P>",
          "<p class=\"x\">",
          "<br>",
          "<br/>",
          "<br />",
          "<br  >",
          "<BR>",
          "<div>",
          "</div>",
          "<div\nid=1>",
          "<address>",
          "</address>",
          "<form>",
          "</form>",
          "<pre>",
          "</pre>",
          "<pre class=a>",
          "<pre",
          "<li>",
          "</li>",
          "<ul>",
          "</ul>",
          "<p><li",
          "<blockquote>",
          "</blockquote>",
          "<blockquote cite=\"a>b\">",
          "<p><blockquote '",
          "<BLOCKQUOTE x='\"'>",
          "<hr>",
          "<hr />",
          "<hr class=x />",
          "<h1>",
          "</h1>",
          "<h7>",
          "<table>",
          "<tr>",
          "<td>",
          "</td>",
          "</table>",
          "<script>",
          "</script>",
          "<style>",
          "</style>",
          "<svg>",
          "</svg>",
          "<math x>",
          "</math>",
          "<option>",
          "</option>",
          "<option",
          "<object a>",
          "</object>",
          "<param/>",
          "<embed x>",
          "<audio>",
          "</audio>",
          "[audio x]",
          "[/audio]",
          "<video",
          "[video",
          "<source src=a>",
          "<track>",
          "<figcaption>",
          "</figcaption>",
          "<figure>",
          "</figure>",
          "<picture>",
          "</picture>",
          "<link>",
          "<!--",
          "-->",
          "<!-->",
          "<!-- a\nb -->",
          "<![CDATA[",
          "]]>",
          "<",
          ">",
          "\"",
          "'",
          "<!-- wpnl -->",
          "<pre wp-pre-tag-0></pre>",
          "<img\nsrc=a>",
          "<details>",
          "<summary>",
          "é",
          "😀");

  @Test
  void makesParagraphsOfBlankLinesAndBreaksOfLines() {
    assertThat(Wpautop.apply("one\ntwo\n\nthree"))
        .isEqualTo("<p>one<br />\ntwo</p>\n<p>three</p>\n");
  }

  @Test
  void leavesPreformattedTextAlone() {
    assertThat(Wpautop.apply("a\n<pre>x\n\n  y</pre>\nb"))
        .isEqualTo("<p>a</p>\n<pre>x\n\n  y</pre>\n<p>b</p>\n");
  }

  @Test
  void damagesStylesAsWordPressDoes() {
    assertThat(Wpautop.apply("<style>\na{}\n\nb{}\n</style>"))
        .isEqualTo("<style>\na{}</p>\n<p>b{}\n</style>\n");
  }

  @Test
  void makesNothingOfBlankText() {
    assertThat(Wpautop.apply(" \n\t\0")).isEmpty();
  }

  @Test
  void agreesWithWordPressOnRandomTexts() throws Exception {
    List<String> texts = RandomHtml.texts(PIECES);
    List<JsonNode> answers = PhpWordPress.call("wpautop", texts);
    for (int i = 0; i < texts.size(); i++) {
      assertThat(Wpautop.apply(texts.get(i)))
          .as("text %d: %s", i, texts.get(i))
          .isEqualTo(answers.get(i).textValue());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p",
        "<p>",
        "<p><li",
        "<p><blockquote '",
        "<p><blockquote \"'",
        " ",
        "<option",
        "<object ",
        "\n ",
        "<script>",
        "<svg",
        "<!--",
        "<pre>",
        "<pre></pre>",
        "</pre>",
        "<br ",
        "<br />\n",
        "[audio",
        "<div",
        "<p> <div ",
        "\f",
        "<![CDATA["
      })
  void takesLinearTimeForHostileText(String piece) {
    String text = piece.repeat(30_000) + "<source></object><figcaption";
    assertThat(Wpautop.apply(text)).isNotEmpty();
  }
}

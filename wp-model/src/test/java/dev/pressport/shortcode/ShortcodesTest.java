package dev.pressport.shortcode;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pressport.html.PhpWordPress;
import dev.pressport.html.RandomHtml;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ShortcodesTest {

  private static final Set<String> REGISTERED =
      Set.of("foo", "foo-bar", "gallery", "caption", "audio");

  private static final ShortcodeNames NAMES = candidate -> REGISTERED.contains(candidate.name());

  private static final List<String> PIECES =
      List.of(
          "[foo]",
          "[/foo]",
          "[foo a=1]",
          "[foo /]",
          "[foo",
          "[[foo]]",
          "[[foo]",
          "]",
          "[",
          "/",
          "[foo-bar]",
          "[/foo-bar]",
          "[gallery ids=\"1,2\"]",
          "[unknown]",
          "[/unknown]",
          "[1]",
          "[caption id=\"a\" width='3']",
          "[/caption]",
          "[FOO]",
          "[ foo]",
          "[foo a=\"x]y\"]",
          "[foo url=http://a.b/c/]",
          "[audio",
          " src=x",
          " ",
          "\n",
          "text",
          "<b>",
          "</b>",
          "<!-- ",
          "-->",
          "<p>",
          "</p>",
          "&nbsp;",
          "\u00a0",
          "[foo a=\"<b>\"]",
          "<");

  private static final List<String> ATTRIBUTES =
      List.of(
          "a", "b-c", "=", " = ", "\"", "'", " ", "\n", "\u00a0", "\u200b", "x", "1", "0", "A1",
          "a=\"v\"", "b='w'", "C=d", "\\n", "\\x41", "\\101", "\\\"", "\\", "<b>", "<", ">", "é",
          "“q”", "5=x", "\\q", "\\xzz");

  /** As the script that asks WordPress shows them. */
  private static String shown(String text) {
    return Shortcodes.replace(
        text,
        NAMES,
        shortcode -> {
          StringBuilder shown = new StringBuilder("{").append(shortcode.name());
          ShortcodeAttributes.parse(shortcode.attributes())
              .values()
              .forEach((name, value) -> shown.append('|').append(name).append('=').append(value));
          String content = text.substring(shortcode.contentStart(), shortcode.contentEnd());
          return Replacement.whole(
              shown.append(content.isEmpty() ? "" : "|>" + content).append('}').toString());
        });
  }

  @Test
  void readsAttributesOfEveryForm() {
    assertThat(
            ShortcodeAttributes.parse(" a=\"x y\" B='z' c=1 \"pos\" word d = \"\\x41\\n\"")
                .values())
        .containsExactly(
            Map.entry("a", "x y"),
            Map.entry("b", "z"),
            Map.entry("c", "1"),
            Map.entry("0", "pos"),
            Map.entry("1", "word"),
            Map.entry("d", "A\n"));
  }

  @Test
  void takesDoubledBracketsForText() {
    assertThat(shown("[[foo a=1]x[/foo]] [[foo]]")).isEqualTo("[foo a=1]x[/foo] [foo]");
  }

  @Test
  void leavesBracketsInTagsAndCommentsAlone() {
    String text = "<a title=\"[foo]\">x</a><!-- [foo] -->";
    assertThat(shown(text)).isEqualTo(text);
  }

  @Test
  void stripsShortcodesWithWhatTheyHold() {
    assertThat(Shortcodes.strip("a[foo]b[/foo]c[unknown]d", NAMES)).isEqualTo("ac[unknown]d");
  }

  @Test
  void takesALonelyShortcodeOutOfItsParagraph() {
    assertThat(Shortcodes.unwrap("<p> [foo a=1]x[/foo]\n</p><p>[foo] y</p>", NAMES))
        .isEqualTo("[foo a=1]x[/foo]<p>[foo] y</p>");
  }

  @Test
  void agreesWithWordPressOnWhatIsAShortcode() throws Exception {
    List<String> texts =
        RandomHtml.texts(PIECES).stream().filter(text -> !runsInTags(text)).toList();
    assertAgrees("do_shortcode", texts, ShortcodesTest::shown);
  }

  /** WordPress runs shortcodes in attributes, which makes markup of no good source. */
  private static boolean runsInTags(String text) {
    HtmlPieces pieces = new HtmlPieces(text);
    while (pieces.next()) {
      String piece = text.substring(pieces.start(), pieces.end());
      if (pieces.isTag() && piece.matches("(?s)<(?!!).*\\[.*].*")) {
        return true;
      }
    }
    return text.contains("\u00a0");
  }

  @Test
  void agreesWithWordPressOnLonelyShortcodes() throws Exception {
    List<String> texts =
        RandomHtml.texts(PIECES).stream().filter(text -> !hasBracketsInTags(text)).toList();
    assertAgrees("shortcode_unautop", texts, text -> Shortcodes.unwrap(text, NAMES));
  }

  private static boolean hasBracketsInTags(String text) {
    HtmlPieces pieces = new HtmlPieces(text);
    while (pieces.next()) {
      String piece = text.substring(pieces.start(), pieces.end());
      if (pieces.isTag() && (piece.contains("[") || piece.contains("]"))) {
        return true;
      }
    }
    return false;
  }

  @Test
  void agreesWithWordPressOnAttributes() throws Exception {
    List<String> texts = RandomHtml.texts(ATTRIBUTES);
    List<JsonNode> answers = PhpWordPress.call("shortcode_parse_atts", texts);
    for (int i = 0; i < texts.size(); i++) {
      assertThat(ShortcodeAttributes.parse(texts.get(i)).values())
          .as("text %d: %s", i, texts.get(i))
          .isEqualTo(map(answers.get(i)));
    }
  }

  private static Map<String, String> map(JsonNode array) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < array.size() && array.isArray(); i++) {
      map.put(Integer.toString(i), array.get(i).textValue());
    }
    array.properties().forEach(entry -> map.put(entry.getKey(), entry.getValue().textValue()));
    return map;
  }

  private static void assertAgrees(String function, List<String> texts, UnaryOperator<String> ours)
      throws Exception {
    List<JsonNode> answers = PhpWordPress.call(function, texts);
    for (int i = 0; i < texts.size(); i++) {
      assertThat(ours.apply(texts.get(i)))
          .as("text %d: %s", i, texts.get(i))
          .isEqualTo(answers.get(i).textValue());
    }
  }
}

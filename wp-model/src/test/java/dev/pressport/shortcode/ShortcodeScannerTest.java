package dev.pressport.shortcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is registered here, as WordPress would know it, is {@code foo} and {@code foo-bar}. */
class ShortcodeScannerTest {
  private static final ShortcodeNames REGISTERED =
      candidate -> candidate.name().equals("foo") || candidate.name().equals("foo-bar");

  private static List<Shortcode> scan(String text) {
    ShortcodeScanner scanner = new ShortcodeScanner(text, REGISTERED);
    List<Shortcode> found = new ArrayList<>();
    for (Shortcode next = scanner.next(0); next != null; next = scanner.next(next.end())) {
      found.add(next);
    }
    return found;
  }

  private static List<String> sources(String text) {
    return scan(text).stream().map(s -> text.substring(s.start(), s.end())).toList();
  }

  private static String content(String text) {
    Shortcode first = scan(text).get(0);
    return text.substring(first.contentStart(), first.contentEnd());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[foo]",
        "[foo a=\"1\"]",
        "[foo /]",
        "[foo]x[/foo]",
        "[foo=bar]",
        "[foo-bar]",
        "[foo][/foo]"
      })
  void takesWholeShortcodes(String text) {
    assertThat(sources("a" + text + "b")).containsExactly(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[ foo]",
        "[FOO]",
        "[foo_]",
        "[foo\u00a0a=1]",
        "[/foo]",
        "[foo",
        "[bar]",
        "[]",
        "[[foo]]",
        "[[foo]x[/foo]]",
        "<!-- [foo] -->",
        "<!-- [foo]",
        "<![CDATA[ [foo] ]]>"
      })
  void leavesText(String text) {
    assertThat(sources(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "[[foo a=1], [foo a=1]",
    "[[foo]x, [foo]",
    "[foo]], [foo]",
    "[foo a='x]y'], [foo a='x]",
    "[foo][foo]in[/foo][/foo], [foo][foo]in[/foo]",
    "[foo /]x[/foo], [foo /]",
    "[foo]x[/foo-bar], [foo]",
    "[foo url=http://a.b/c/], [foo url=http://a.b/c/]"
  })
  void endsWhereWordPressEndsThem(String text, String shortcode) {
    assertThat(sources(text)).containsExactly(shortcode);
  }

  @Test
  void goesOnBehindWhatIsEscaped() {
    assertThat(sources("[[foo]] [foo] <!-- [foo] --> [foo-bar]"))
        .containsExactly("[foo]", "[foo-bar]");
  }

  @Test
  void givesNameAttributesAndContent() {
    String text = "[foo a=\"1\" b]in[/foo]";

    assertThat(scan(text).get(0).name()).isEqualTo("foo");
    assertThat(scan(text).get(0).attributes()).isEqualTo(" a=\"1\" b");
    assertThat(content(text)).isEqualTo("in");
    assertThat(scan(text).get(0).closed()).isTrue();
    assertThat(scan("[foo a/]").get(0).attributes()).isEqualTo(" a");
    assertThat(content("[foo]x")).isEmpty();
  }

  @Test
  void findsThoseInsideContentForWhoeverGoesOnThere() {
    ShortcodeScanner scanner = new ShortcodeScanner("[foo][foo-bar]x[/foo-bar][/foo]", REGISTERED);

    assertThat(scanner.next(0)).extracting("contentStart").isEqualTo(5);
    assertThat(scanner.next(5)).extracting("name").isEqualTo("foo-bar");
  }

  @Test
  void staysInsideTheTextWhateverStandsInIt() {
    String[] pieces = {
      "[", "]", "[[", "]]", "foo", "/", "[/foo]", " a=\"1\"", "-bar", "<!--", "-->", "x", "\n", "="
    };
    for (int seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(20); i >= 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      String content = text.toString();
      int end = 0;
      for (Shortcode shortcode : scan(content)) {
        assertThat(shortcode.start()).as("seed %d: %s", seed, content).isGreaterThanOrEqualTo(end);
        assertThat(content.substring(shortcode.start())).startsWith("[" + shortcode.name());
        assertThat(content.substring(0, shortcode.end())).endsWith("]");
        assertThat(shortcode.contentStart()).isLessThanOrEqualTo(shortcode.contentEnd());
        end = shortcode.end();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "[foo", "[[foo", "[foo][", "[foo]", "[a][/b]", "<!--[", "[/foo]"})
  void readsLongRunsOfTheSame(String piece) {
    String text = piece.repeat(1_000_000 / piece.length());

    assertThat(scan(text)).hasSizeLessThanOrEqualTo(200_000);
    assertThat(scan(text + "]")).hasSizeLessThanOrEqualTo(200_000);
  }
}

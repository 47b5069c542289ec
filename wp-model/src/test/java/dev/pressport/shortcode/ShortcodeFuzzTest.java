package dev.pressport.shortcode;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.pressport.fixtures.FuzzedText;
import java.util.List;
import java.util.Set;

class ShortcodeFuzzTest {
  private static final Set<String> REGISTERED = Set.of("foo", "foo-bar", "gallery", "caption");

  private static final List<ShortcodeNames> NAMES =
      List.of(candidate -> REGISTERED.contains(candidate.name()), new LikelyShortcodes());

  @FuzzTest
  @DictionaryFile(resourcePath = "shortcode.dict")
  void readsAnyText(byte[] input) {
    String text = FuzzedText.of(input);
    for (ShortcodeNames names : NAMES) {
      checkPlaces(text, names);
      checkReplacing(text, names);
    }
    ShortcodeAttributes.parse(text);
  }

  private static void checkPlaces(String text, ShortcodeNames names) {
    ShortcodeScanner scanner = new ShortcodeScanner(text, names);
    int end = 0;
    for (Shortcode next = scanner.next(0); next != null; next = scanner.next(next.end())) {
      assertThat(next.start()).isGreaterThanOrEqualTo(end);
      assertThat(text.substring(next.start())).startsWith("[" + next.name());
      assertThat(next.contentStart()).isBetween(next.start() + 2, next.end());
      assertThat(next.contentEnd()).isBetween(next.contentStart(), next.end());
      assertThat(text.charAt(next.end() - 1)).isEqualTo(']');
      ShortcodeAttributes.parse(next.attributes());
      end = next.end();
    }
  }

  private static void checkReplacing(String text, ShortcodeNames names) {
    String same =
        Shortcodes.replace(
            text,
            names,
            shortcode -> Replacement.whole(text.substring(shortcode.start(), shortcode.end())));
    String unescaped = text.contains("[[") ? withoutBrackets(text) : text;
    assertThat(text.contains("[[") ? withoutBrackets(same) : same).isEqualTo(unescaped);
    assertThat(Shortcodes.strip(text, names)).hasSizeLessThanOrEqualTo(text.length());
    String unwrapped =
        Shortcodes.replace(text, names, shortcode -> Replacement.tags("<i>", "</i>"));
    assertThat(unwrapped).hasSizeLessThanOrEqualTo(3 * text.length());
    assertThat(bare(Shortcodes.unwrap(text, names))).isEqualTo(bare(text));
  }

  private static String withoutBrackets(String text) {
    return text.replaceAll("[\\[\\]]", "");
  }

  private static String bare(String text) {
    return text.replaceAll("&nbsp;|[\\s\\u00a0]", "").replaceAll("</?p>", "");
  }
}

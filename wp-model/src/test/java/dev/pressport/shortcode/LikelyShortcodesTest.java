package dev.pressport.shortcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LikelyShortcodesTest {

  private static List<String> names(String text) {
    ShortcodeScanner scanner = new ShortcodeScanner(text, new LikelyShortcodes());
    List<String> names = new ArrayList<>();
    for (Shortcode next = scanner.next(0); next != null; next = scanner.next(next.contentStart())) {
      names.add(next.name());
    }
    return names;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[1]",
        "Nobody [sic] said [...] this [citation needed].",
        "Either [A, B] != [C] or [x].",
        "<td>[none]</td>",
        "a[i_1] = b[foo_bar];",
        "f()[foo_bar]",
        "see [my_link](https://example.org/)",
        "[2010-2011]",
        "[and/or/]",
        "//a[@href=\"x\"]",
        "input[type=text]",
        "[note: see above]",
        "[http://e.example/ a page]",
        "[x=y] and [10:30]",
        "<a href=\"[my_url]\">x</a>",
        "[Applause]\n",
        "[e-mail] me",
        "[laughs out loud]",
        "<!--[if lt IE 9]><![endif]-->"
      })
  void leavesRemarks(String text) {
    assertThat(names(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[button]Buy[/button]",
        "[Button]Buy[/Button]",
        "[contact-form-7 id=\"12\" title=\"Contact\"]",
        "[table id=1 /]",
        "text [tide_clock] text",
        "[tide_clock 5]",
        "word[button]Buy[/button]",
        "before\n[products]\nafter",
        "<p class=\"x\">[woocommerce-cart]</p>",
        "[sitemap/]",
        "so [youtube=http://v.example/?v=1]",
        "so [vimeo=12345]",
        "so [audio:http://e.example/a.mp3|titles=One]",
        "so [audio:a.mp3]"
      })
  void takesWhatLooksLikeAShortcode(String text) {
    assertThat(names(text)).hasSize(1);
  }

  @Test
  void alwaysTakesWordPressOwn() {
    assertThat(names("a [gallery] b [embed]http://x/[/embed]")).containsExactly("gallery", "embed");
  }

  @Test
  void findsAShortcodeBehindAnOpenRemark() {
    assertThat(names("[see [gallery ids=\"1\"]")).containsExactly("gallery");
  }

  @Test
  void findsShortcodesInEachOther() {
    assertThat(names("[row][column][gallery][/column][/row]"))
        .containsExactly("row", "column", "gallery");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[a ", "[a_b ", "[a b=", "[a]\n", "\t[a]\t", "<p>[a]", "[a1][/a1]"})
  void readsLongRunsOfTheSame(String piece) {
    String text = piece.repeat(1_000_000 / piece.length());

    assertThat(names(text + "]")).hasSizeLessThanOrEqualTo(1_000_000);
  }

  @Test
  void takesShortcodesThatStandInALineTogether() {
    assertThat(names("[wprm-recipe-jump] [wprm-recipe-print]")).hasSize(2);
    assertThat(names("<p>[jump-link]  [print_link id=3]</p>")).hasSize(2);
    assertThat(names("[jump-link] and [print-link]")).isEmpty();
    assertThat(names("[sic] [jump]")).isEmpty();
  }
}

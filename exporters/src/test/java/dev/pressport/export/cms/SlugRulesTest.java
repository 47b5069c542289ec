package dev.pressport.export.cms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugRulesTest {
  @ParameterizedTest
  @CsvSource({
    "hello-world, hello-world, hello-world",
    "привет-мир, привет-мир, privet-mir",
    "東京, 東京, dong-jing",
    "Über uns!, Über-uns, uber-uns",
    "'a/b\\c?d', a-b-c-d, a-b-c-d",
    "--x--, x, x",
  })
  void keepsLettersAsFarAsTheSystemTakesThem(String slug, String unicode, String ascii) {
    assertThat(new SlugRules(false, 100).of(slug)).isEqualTo(unicode);
    assertThat(new SlugRules(true, 100).of(slug)).isEqualTo(ascii);
  }

  @Test
  void cutsBetweenCharacters() {
    assertThat(new SlugRules(false, 3).of("a😀b")).isEqualTo("a-b");
    assertThat(new SlugRules(false, 2).of("𠀀𠀁𠀂")).isEqualTo("𠀀𠀁");
    assertThat(new SlugRules(true, 5).of("abcd-efgh")).isEqualTo("abcd");
  }

  @Test
  @Timeout(10)
  void readsAMillionHyphensAtOnce() {
    String hyphens = "-".repeat(1_000_000);

    assertThat(new SlugRules(false, 3).of("a" + hyphens + "b")).isEqualTo("a");
    assertThat(new SlugRules(false, 3).of(hyphens + "b" + hyphens)).isEqualTo("b");
  }

  @Test
  void isEmptyForWhatHasNoLetters() {
    assertThat(new SlugRules(false, 100).of("?!")).isEmpty();
    assertThat(new SlugRules(true, 100).of("")).isEmpty();
  }
}

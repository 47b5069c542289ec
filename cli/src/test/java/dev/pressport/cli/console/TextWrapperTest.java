package dev.pressport.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextWrapperTest {
  @Test
  void leavesALineThatFits() {
    assertThat(TextWrapper.at(10, "ten of ten", "  ")).isEqualTo("ten of ten");
  }

  @Test
  void breaksAtBlanksAndIndentsWhatFollows() {
    assertThat(TextWrapper.at(12, "one two three four five", "  "))
        .isEqualTo("one two\n  three four\n  five");
  }

  @Test
  void keepsTheIndentOfTheFirstLine() {
    assertThat(TextWrapper.at(12, "  /a/long/path reason", "    "))
        .isEqualTo("  /a/long/path\n    reason");
  }

  @Test
  void doesNotCutAWordThatIsTooLong() {
    assertThat(TextWrapper.at(8, "see /a/very/long/path now", "  "))
        .isEqualTo("see\n  /a/very/long/path\n  now");
    assertThat(TextWrapper.at(8, "incomprehensibilities", "  ")).isEqualTo("incomprehensibilities");
  }
}

package dev.pressport.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {
  @ParameterizedTest
  @CsvSource({
    "abc, 3",
    "caf\u00e9, 4",
    "cafe\u0301, 4",
    "\u6771\u4eac, 4",
    "\u30ab\u30bf\u30ab\u30ca\u30fc, 10",
    "\uff76\uff80, 2",
    "\ud55c\uad6d\uc5b4, 6",
    "\uff21\uff22, 4",
    "\ud83c\udf89!, 3",
    "\u2728, 2",
    "\u041f\u0440\u0438\u0432\u0435\u0442, 6",
    "\u0e44\u0e17\u0e22, 3"
  })
  void countsColumns(String text, int columns) {
    assertThat(DisplayWidth.of(text)).isEqualTo(columns);
  }

  @Test
  void alignsWideLetters() {
    assertThat(DisplayWidth.pad("\u6771\u4eac", 6)).isEqualTo("\u6771\u4eac  ");
    assertThat(DisplayWidth.pad("long enough", 4)).isEqualTo("long enough");
  }

  @Test
  void cutsBetweenLetters() {
    assertThat(DisplayWidth.cut("\u6771\u4eac\u90fd", 6)).isEqualTo("\u6771\u4eac\u90fd");
    assertThat(DisplayWidth.cut("\u6771\u4eac\u90fd", 5)).isEqualTo("\u6771..");
    assertThat(DisplayWidth.cut("\ud83c\udf89\ud83c\udf89\ud83c\udf89", 5))
        .isEqualTo("\ud83c\udf89..");
  }

  @Test
  void wrapsByColumns() {
    assertThat(TextWrapper.at(8, "\u6771\u4eac \u6771\u4eac \u6771\u4eac", "  "))
        .isEqualTo("\u6771\u4eac\n  \u6771\u4eac\n  \u6771\u4eac");
  }
}

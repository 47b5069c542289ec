package dev.pressport.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetaShapeTest {
  private static @Nullable MetaShape of(String text) {
    return MetaShape.of(Value.of(text));
  }

  @ParameterizedTest
  @CsvSource({
    "0, INTEGER",
    "42, INTEGER",
    "-7, INTEGER",
    "9007199254740991, INTEGER",
    "9007199254740992, TEXT",
    "-9007199254740992, TEXT",
    "99999999999999999999, TEXT",
    "007, TEXT",
    "-0, TEXT",
    "+49, TEXT",
    "+49 30 123456, TEXT",
    "1 000, TEXT",
    "1e5, TEXT",
    "0x1F, TEXT",
    "19.90, NUMBER",
    "-0.5, NUMBER",
    "00.5, TEXT",
    ".5, TEXT",
    "5., TEXT",
    "1.2.3, TEXT",
    "123456789.123456789, TEXT",
    "2024-01-31, DATE",
    "2024-02-30, TEXT",
    "2024-1-31, TEXT",
    "20240131, INTEGER",
    "2024-01-31 10:00, TEXT",
    "yes, TEXT",
    "true, TEXT",
    "1, INTEGER",
    "one line, TEXT"
  })
  void takesTheNarrowestShapeOfAText(String text, MetaShape shape) {
    assertThat(of(text)).isEqualTo(shape);
  }

  @ParameterizedTest
  @ValueSource(strings = {"two\nlines", "two\rlines", "\n"})
  void takesSeveralLinesForALongText(String text) {
    assertThat(of(text)).isEqualTo(MetaShape.LONG_TEXT);
  }

  @Test
  void takesMoreThan255CharactersForALongText() {
    assertThat(of("x".repeat(255))).isEqualTo(MetaShape.TEXT);
    assertThat(of("x".repeat(256))).isEqualTo(MetaShape.LONG_TEXT);
    assertThat(of("1".repeat(100_000))).isEqualTo(MetaShape.LONG_TEXT);
  }

  @Test
  void takesDecodedValuesAsTheyAre() {
    assertThat(MetaShape.of(Value.FALSE)).isEqualTo(MetaShape.BOOLEAN);
    assertThat(MetaShape.of(Value.of(3))).isEqualTo(MetaShape.INTEGER);
    assertThat(MetaShape.of(Value.of(Long.MIN_VALUE))).isEqualTo(MetaShape.TEXT);
    assertThat(MetaShape.of(new Value.Decimal(0.5))).isEqualTo(MetaShape.NUMBER);
    assertThat(MetaShape.of(new Value.Array(List.of()))).isEqualTo(MetaShape.JSON);
    assertThat(MetaShape.of(new Value.Dict(Map.of()))).isEqualTo(MetaShape.JSON);
  }

  @Test
  void fitsAnEmptyValueIntoEveryShape() {
    assertThat(of("")).isNull();
    assertThat(MetaShape.of(Value.NULL)).isNull();
    assertThat(MetaShape.common(null, MetaShape.DATE)).isEqualTo(MetaShape.DATE);
    assertThat(MetaShape.common(MetaShape.DATE, null)).isEqualTo(MetaShape.DATE);
    assertThat(MetaShape.common(null, null)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "INTEGER, NUMBER, NUMBER",
    "INTEGER, DATE, TEXT",
    "NUMBER, TEXT, TEXT",
    "DATE, LONG_TEXT, LONG_TEXT",
    "BOOLEAN, INTEGER, JSON",
    "BOOLEAN, BOOLEAN, BOOLEAN",
    "LONG_TEXT, JSON, JSON"
  })
  void widensToWhatBothHaveInCommon(MetaShape one, MetaShape other, MetaShape both) {
    assertThat(one.or(other)).isEqualTo(both);
    assertThat(other.or(one)).isEqualTo(both);
  }

  @Test
  void doesNotDependOnTheOrderOfValues() {
    Random random = new Random(15);
    MetaShape[] all = MetaShape.values();
    for (int i = 0; i < 2000; i++) {
      MetaShape a = all[random.nextInt(all.length)];
      MetaShape b = all[random.nextInt(all.length)];
      MetaShape c = all[random.nextInt(all.length)];
      assertThat(a.or(b).or(c)).isEqualTo(a.or(b.or(c)));
      assertThat(a.or(b).or(b)).isEqualTo(a.or(b));
    }
  }
}

package dev.pressport.plugin.eventsmanager;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {
  private static final Format.Values VALUES =
      new Format.Values() {
        @Override
        public boolean holds(String condition) {
          return condition.startsWith("has_");
        }

        @Override
        public @Nullable String value(String name, @Nullable String argument) {
          return name.startsWith("#_") || name.equals("#d")
              ? "<" + name.substring(1) + (argument == null ? "" : ":" + argument) + ">"
              : null;
        }
      };

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a #_NAME b|a <_NAME> b",
        "#_IMAGE{10,20}x|<_IMAGE:10,20>x",
        "#d. #80b538 #|<d>. #80b538 #",
        "{has_a}x{no_b}y{/no_b}z{/has_a}|xz",
        "{no_a}x{/no_a}y|y",
        "{has_a}#_NAME{/has_a}|<_NAME>",
        "{has_a}open|{has_a}open",
        "{ a } {}|{ a } {}",
        "#_{D j}|<_:D j>"
      })
  void fillsPlaceholdersAndConditions(String format, String filled) {
    assertThat(Format.fill(format, VALUES)).isEqualTo(filled);
  }

  @Test
  void endsForHostileFormats() {
    String nested = "{has_a}".repeat(5000) + "x" + "{/has_a}".repeat(5000);

    assertThat(Format.fill(nested, VALUES)).contains("x");
    assertThat(Format.fill("{has_a".repeat(10_000), VALUES)).startsWith("{has_a");
    assertThat(Format.fill("#".repeat(200_000), VALUES)).isEmpty();
  }
}

package dev.pressport.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "007", "-1", " 7", "7.0", "seven", "1234567890123456789"})
  void takesNothingElseForAnId(String text) {
    assertThat(IdText.parse(text)).isNull();
  }

  @Test
  void readsOneAndMany() {
    assertThat(IdText.parse("999999999999999999")).isEqualTo(999_999_999_999_999_999L);
    assertThat(IdText.list(" 3, x,,12 ,0")).containsExactly(3L, 12L);
    assertThat(IdText.list("")).isEmpty();
  }
}

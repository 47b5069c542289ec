package dev.pressport.text;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void parsesTextsOfSeveralLines() {
    assertThat(Words.list(" b  a\n c\n")).containsExactly("b", "a", "c");
    assertThat(Words.of("b a\nc")).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(Words.list("")).isEmpty();
  }

  @Test
  void readsPairs() {
    assertThat(Words.map("a=1 b=x=y")).containsOnly(entry("a", "1"), entry("b", "x=y"));
  }
}

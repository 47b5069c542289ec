package dev.pressport.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {
  private static final List<String> NAMES = List.of("export", "targets", "types", "help");

  @ParameterizedTest
  @CsvSource({"exprot, export", "expor, export", "exports, export", "typse, types", "halp, help"})
  void findsTheNameThatWasMeant(String typed, String meant) {
    assertThat(NearestName.to(typed, NAMES)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"import-all", "x", "''"})
  void doesNotGuessWild(String typed) {
    assertThat(NearestName.to(typed, NAMES)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ab, ba, 1",
    "abc, abc, 0",
    "'', abc, 3",
    "abc, abd, 1",
    "abc, ac, 1",
    "abcd, acbd, 1"
  })
  void countsASwapAsOneMistake(String a, String b, int distance) {
    assertThat(NearestName.distance(a, b))
        .isEqualTo(distance)
        .isEqualTo(NearestName.distance(b, a));
  }
}

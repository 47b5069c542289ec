package dev.pressport.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeSpansTest {

  @ParameterizedTest
  @CsvSource({
    "0, 1 s",
    "30, 30 s",
    "99, 99 s",
    "100, 2 min",
    "600, 10 min",
    "5400, 90 min",
    "7200, 2 h",
    "7500, 2 h 5 min"
  })
  void roundsToWhatPeopleSay(long seconds, String words) {
    assertThat(TimeSpans.words(Duration.ofSeconds(seconds))).isEqualTo(words);
  }
}

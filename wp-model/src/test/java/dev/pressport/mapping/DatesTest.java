package dev.pressport.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.problem.ItemProblems;
import dev.pressport.problem.Problem;
import dev.pressport.source.TestRow;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
  private final ItemProblems problems = new ItemProblems(null, "post", 1L);

  private Dates dates(String stored) {
    return new Dates(TestRow.entry("post", 1).column("post_date", stored).build(), problems);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-31 11:00:05, 2024-01-31T11:00:05",
    "2024-01-31T11:00:05, 2024-01-31T11:00:05",
    "2024-01-31 11:00, 2024-01-31T11:00:00",
    "2024-02-29, 2024-02-29T00:00:00",
    "0001-01-01 00:00:00, 0001-01-01T00:00:00",
    "9999-12-31 23:59:59, 9999-12-31T23:59:59",
  })
  void readsDatesOfTheDatabase(String stored, LocalDateTime date) {
    assertThat(dates(stored).local("post_date")).isEqualTo(date);
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void readsDatesInUtc() {
    assertThat(dates("2024-01-31 11:00:05").utc("post_date"))
        .isEqualTo(Instant.parse("2024-01-31T11:00:05Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "0000-00-00 00:00:00", "0000-00-00"})
  void takesZeroAndNothingForNoDate(String stored) {
    assertThat(dates(stored).local("post_date")).isNull();
    assertThat(dates(stored).utc("post_date")).isNull();
    assertThat(problems.list()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-02-29 10:00:00",
        "2024-13-01 00:00:00",
        "2024-01-31 25:00:00",
        "2024-1-2",
        "now",
        "-0001-11-30 00:00:00",
        "99999-01-01 00:00:00"
      })
  void tellsOfADateThatDoesNotExistAndPutsNothingInItsPlace(String stored) {
    assertThat(dates(stored).local("post_date")).isNull();
    assertThat(problems.list())
        .singleElement()
        .satisfies(problem -> assertThat(problem.code()).isEqualTo("invalid-date"))
        .satisfies(problem -> assertThat(problem.field()).isEqualTo("post_date"))
        .satisfies(problem -> assertThat(problem.severity()).isEqualTo(Problem.Severity.LOSSY));
  }
}

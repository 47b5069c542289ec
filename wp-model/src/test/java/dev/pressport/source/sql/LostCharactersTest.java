package dev.pressport.source.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.problem.Problem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LostCharactersTest {
  private static Optional<Problem> found(String dump, String column, byte[]... values) {
    LostCharacters lost = new LostCharacters();
    lost.declare(dump);
    int[] id = {0};
    for (byte[] value : values) {
      id[0]++;
      if (lost.isConverted(column)) {
        lost.seen(value, "post_title", () -> "wp_posts " + id[0]);
      }
    }
    return lost.problem();
  }

  /** Repeats a text, so that doubtful ones are enough. */
  private static Optional<Problem> found(String dump, String column, String text) {
    byte[] bytes = text.getBytes(Charset.forName("windows-1252"));
    return found(dump, column, bytes, bytes, bytes, bytes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "??? ??????? ?? ????",
        "<p>??</p>",
        "a:1:{s:5:\"title\";s:9:\"???\";}",
        "Anton\u00edn Dvo?\u00e1k",
        "The ?esk\u00fd Krumlov castle",
        "Text ?? ??? text",
      })
  void areSeenInLatin1(String text) {
    assertThat(found("LATIN1", "UTF8MB4", text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Why?",
        "Really?? Yes!?",
        "What?Yes",
        "Quoi ??? Vraiment ???",
        "Comment \u00e7a va ? Bien.",
        "<a href=\"https://example.org/a/b?page=2&amp;x=?\">link</a>",
        "see example.org/search?q and page?id=5",
        "$x = $a ?? $b; $y = $c ? $d : $e;",
        "(?i)[a-z]?b*",
        "",
      })
  void areNotSeenInUsualQuestions(String text) {
    assertThat(found("LATIN1", "UTF8MB4", text)).isEmpty();
    assertThat(found("UTF8", "UTF8MB4", text)).isEmpty();
  }

  @Test
  void areOnlySoughtWhereTextWasConverted() {
    String text = "??? ???????";

    assertThat(found("UTF8MB4", "UTF8MB4", text)).isEmpty();
    assertThat(found("", "UTF8MB4", text)).isEmpty();
    assertThat(found("LATIN1", "LATIN1", text)).isEmpty();
    assertThat(found("UTF8", "UTF8", text)).isEmpty();
    assertThat(found("LATIN1", "", text)).isPresent();
    assertThat(found("UTF8MB3", "UTF8MB4", text)).isPresent();
  }

  @Test
  void areSeenBesideTheJoinersOfEmoji() {
    byte[] family = "family ?\u200d?\u200d?".getBytes(StandardCharsets.UTF_8);
    byte[] heart = "I ?\ufe0f it".getBytes(StandardCharsets.UTF_8);

    assertThat(found("UTF8MB3", "UTF8MB4", "no".getBytes(StandardCharsets.UTF_8), family, heart))
        .hasValueSatisfying(
            problem ->
                assertThat(problem.message())
                    .isEqualTo(
                        "At least 2 texts have question marks in place of characters that the"
                            + " encoding of the dump, utf8mb3, does not have: wp_posts 2,"
                            + " wp_posts 3."));
  }

  @Test
  void areNotSeenWhereTheDeclarationIsWrong() {
    byte[] marks = "???? ??".getBytes(StandardCharsets.UTF_8);

    assertThat(found("UTF8", "UTF8MB4", marks, "\ud83d\ude00".getBytes(StandardCharsets.UTF_8)))
        .isEmpty();
    assertThat(found("LATIN1", "UTF8MB4", marks, "\u65e5".getBytes(StandardCharsets.UTF_8)))
        .isEmpty();
  }
}

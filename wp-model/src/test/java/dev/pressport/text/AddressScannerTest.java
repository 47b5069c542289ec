package dev.pressport.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressScannerTest {
  private static final Set<String> HOSTS = Set.of("old.example", "localhost:8081");

  private static List<String> found(String text, int atATime) {
    List<String> found = new ArrayList<>();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try (AddressScanner scanner = new AddressScanner(HOSTS, found::add)) {
      for (int from = 0; from < bytes.length; from += atATime) {
        scanner.write(bytes, from, Math.min(atATime, bytes.length - from));
      }
    }
    return found;
  }

  private static List<String> found(String text) {
    List<String> found = new ArrayList<>();
    AddressScanner.search(text.getBytes(StandardCharsets.UTF_8), HOSTS, found::add);
    assertThat(found(text, Integer.MAX_VALUE >> 1)).as("in a stream").isEqualTo(found);
    return found;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "https://old.example/a/           | https://old.example/a/",
        "see http://www.old.example.      | http://www.old.example",
        "<a href=\"//old.example/b\">b</a> | //old.example/b",
        "[c](https://old.example/c_(x)/)  | https://old.example/c_(x)/",
        "**https://old.example/d**        | https://old.example/d",
        "https://OLD.example:443/e?x=1&amp;y=2#z | https://OLD.example:443/e?x=1&y=2#z",
        "\"https:\\/\\/old.example\\/f\\/g\" | https://old.example/f/g",
        "\"https:\\\\/\\\\/old.example\\\\/h\" | https://old.example/h",
        "?u=https%3A%2F%2Fold.example%2Fi%20j&v=1 | https://old.example/i",
        "%22https%3a%2f%2fold.example%2fk%26l%22 | https://old.example/k&l",
        "url(http://localhost:8081/m.png)  | http://localhost:8081/m.png",
        "&quot;http://old.example/n&quot;  | http://old.example/n",
        "https://new.example/?of=http://old.example/o | http://old.example/o",
        "'https://old.example/p' | https://old.example/p",
      })
  void findsAnAddressInEachForm(String text, String address) {
    assertThat(found(text)).containsExactly(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://new.example/old.example/",
        "https://not-old.example/",
        "https://old.example.org/",
        "old.example/a",
        "a//old.example/b",
        "// old.example",
        "https:/old.example/",
        "%2F",
        "https%3A%2F%2F",
        "//"
      })
  void passesOverWhatIsNoAddressOfTheHosts(String text) {
    assertThat(found(text)).isEmpty();
  }

  @Test
  void countsEachPlaceInItsOrder() {
    assertThat(found("http://old.example/b http://old.example/a\nhttp://old.example/b"))
        .containsExactly("http://old.example/b", "http://old.example/a", "http://old.example/b");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 4096, 65_536, 100_000})
  void findsTheSameHoweverTheTextIsCut(int atATime) {
    StringBuilder text = new StringBuilder();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      String address = "https://old.example/" + "x".repeat(i % 97) + i;
      text.append("é ".repeat(i % 13)).append(address).append(' ');
      expected.add(address);
    }
    assertThat(found(text.toString(), atATime)).isEqualTo(expected);
  }

  @Test
  void keepsAnEscapeThatIsNone() {
    assertThat(found("https%3A%2F%2Fold.example%2Fa%zz%"))
        .containsExactly("https://old.example/a%zz%");
  }

  @Test
  @Timeout(20)
  void takesLinearTimeForATextOfSlashes() {
    assertThat(found("/".repeat(3_000_000))).isEmpty();
    assertThat(found("//a".repeat(1_000_000))).isEmpty();
    assertThat(found("\\".repeat(3_000_000))).isEmpty();
    assertThat(found("http://old.example/" + "x".repeat(3_000_000))).hasSize(1);
  }
}

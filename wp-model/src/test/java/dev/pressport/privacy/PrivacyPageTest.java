package dev.pressport.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.text.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The page about privacy lists the rules that hold. */
class PrivacyPageTest {
  private final String page;

  PrivacyPageTest() throws IOException {
    page = Files.readString(Path.of("..", "docs", "privacy.md"));
  }

  static Iterable<Arguments> lists() {
    return List.of(
        Arguments.of("### Always personal", PersonalKeys.ALWAYS),
        Arguments.of("### Recipients", PersonalKeys.RECIPIENTS),
        Arguments.of("As the only words of a key:", PersonalKeys.SHORT_RECIPIENTS),
        Arguments.of("### Customers", PersonalKeys.CUSTOMERS),
        Arguments.of("### Other people", PersonalKeys.PEOPLE),
        Arguments.of("### Businesses", PersonalKeys.BUSINESSES),
        Arguments.of("### Contact data", PersonalKeys.CONTACTS),
        Arguments.of("### Names", PersonalKeys.NAMES),
        Arguments.of("### Contact methods of users", PersonalKeys.CONTACT_METHODS),
        Arguments.of("### Keys of secrets", SecretKeys.SECRETS),
        Arguments.of("### Keys that are never exported", SecretKeys.ACCESS));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void listsTheWordsOfKeys(String heading, String words) {
    assertThat(Words.list(listed(heading, " "))).isEqualTo(Words.list(words));
  }

  @Test
  void listsTheKeysOfPlugins() {
    assertThat(listed("### Keys of plugins", "\n").lines())
        .containsExactlyInAnyOrderElementsOf(PersonalKeys.KNOWN);
  }

  /** The first indented lines below a heading. */
  private String listed(String heading, String between) {
    return page.substring(page.indexOf(heading))
        .lines()
        .dropWhile(line -> !line.startsWith("    "))
        .takeWhile(line -> line.startsWith("    "))
        .map(String::strip)
        .collect(Collectors.joining(between));
  }
}

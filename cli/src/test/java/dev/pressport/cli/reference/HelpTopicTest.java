package dev.pressport.cli.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HelpTopicTest {
  private static final Pattern VARIABLE = Pattern.compile("PRESSPORT_[A-Z_]+[A-Z]");

  @ParameterizedTest
  @EnumSource
  void fitsOnEightyColumnsButForCode(HelpTopic topic) {
    assertThat(topic.text().lines().filter(line -> !line.startsWith("    ")))
        .allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
    assertThat(topic.text()).endsWith(".\n").isASCII();
  }

  @ParameterizedTest
  @EnumSource
  void hasEveryWordOfItsPage(HelpTopic topic) throws IOException {
    String page = Files.readString(Path.of("../docs", topic.id() + ".md"));
    List<String> words = List.of(page.replaceAll("\\]\\([^)]*\\)", " ").split("[^A-Za-z0-9]+", -1));

    String text = topic.text().replaceAll("\\s+", " ");
    assertThat(words)
        .filteredOn(word -> !word.equals("yaml"))
        .allSatisfy(word -> assertThat(text).containsIgnoringCase(word));
  }

  @Test
  void describesEachVariableOfTheProgram() throws IOException {
    String page = Files.readString(Path.of("../docs/environment.md"));
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        // Variables that the launcher for Windows uses for itself.
        if (!file.toString().endsWith(".cmd")) {
          Matcher variable = VARIABLE.matcher(Files.readString(file));
          while (variable.find()) {
            assertThat(page).as("%s in %s", variable.group(), file).contains(variable.group());
          }
        }
      }
    }
  }

  @Test
  void keepsColumnsOfATableApart() {
    String text =
        PlainText.of(
            HelpTopic.parse(
                """
                | Code | Meaning |
                |---|---|
                | 0 | %s end |
                """
                    .formatted("word ".repeat(20).strip())));

    assertThat(text)
        .isEqualTo(
            """
            Code  Meaning
            ----  --------------------------------------------------------------------------
            0     word word word word word word word word word word word word word word word
                  word word word word word end
            """);
  }

  @Test
  void namesThePlaceOfALink() {
    String text =
        PlainText.of(
            HelpTopic.parse(
                "See [Media files](media.md#copy), [csv.md](csv.md), the [policy](policy.md), "
                    + "[above](#here) and [a site](https://example.org/)."));

    assertThat(text.replace('\n', ' ').strip())
        .isEqualTo(
            "See Media files (docs/media.md), docs/csv.md, the policy (pressport help policy),"
                + " above and a site (https://example.org/).");
  }

  @Test
  void separatesListsFromTextAndNumbersEntries() {
    String text = PlainText.of(Parser.builder().build().parse("Do:\n\n1. one\n2. two\n\nDone."));

    assertThat(text).isEqualTo("Do:\n\n1. one\n2. two\n\nDone.\n");
  }
}

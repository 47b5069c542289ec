package dev.pressport.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {
  private static final Path ROOT = Path.of("..");

  /** Something to do: an option, a command, a menu of WordPress, or a thing to get done first. */
  private static final Pattern DEED =
      Pattern.compile(
          "--?[a-z]|pressport |WordPress > |PRESSPORT_|^fact|Free some space|Wait for it");

  private static final Pattern THROWN =
      Pattern.compile(
          "(?:Fault\\.of|new SourceUnreadable)\\(\\s*\"([a-z-]+)\""
              + "|Match\\.refused\\(\\s*[\\dA-Z_]+,[^\"]*?\"([a-z-]+)\"(?: : \"([a-z-]+)\")?");

  static List<String> codes() {
    return Messages.codes();
  }

  @ParameterizedTest
  @MethodSource("codes")
  void tellsCauseAndRemedy(String code) {
    List<String> facts = IntStream.range(0, 4).mapToObj(i -> "fact number " + i).toList();
    Fault fault = new Fault(code, facts);

    String cause = Messages.cause(fault);
    assertThat(cause).endsWith(".").doesNotContain("{", "!");
    assertThat(cause.split(" ")).hasSizeBetween(2, 40);
    assertThat(Messages.remedy(fault)).containsPattern(DEED);
    assertThat(Messages.exit(fault)).isIn(Exit.BUG, Exit.USAGE, Exit.SOURCE, Exit.TARGET);
  }

  @Test
  void hasATextForEachCodeThatIsThrown() throws IOException {
    TreeSet<String> thrown = new TreeSet<>();
    for (String source : sources()) {
      THROWN.matcher(source).results().flatMap(MessagesTest::groups).forEach(thrown::add);
    }
    for (var code : dev.pressport.export.output.OutputRefused.Code.values()) {
      thrown.add(code.id());
    }

    assertThat(thrown).hasSizeGreaterThan(20);
    assertThat(Messages.codes()).containsExactlyInAnyOrderElementsOf(thrown);
  }

  private static Stream<String> groups(MatchResult match) {
    return IntStream.rangeClosed(1, match.groupCount())
        .mapToObj(match::group)
        .filter(group -> group != null);
  }

  private static List<String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().replace('\\', '/').contains("/src/main/java/"))
          .filter(Files::isRegularFile)
          .map(MessagesTest::read)
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void explainsEachCodeInTheDocumentation() {
    String page = read(ROOT.resolve("docs/troubleshooting.md"));
    TreeSet<String> headings =
        page.lines()
            .filter(line -> line.startsWith("### "))
            .map(line -> line.substring(4))
            .collect(Collectors.toCollection(TreeSet::new));

    TreeSet<String> expected = new TreeSet<>(Messages.codes());
    expected.add("no-java");
    assertThat(headings).isEqualTo(expected);
  }

  @Test
  void fillsInFactsOnce() {
    Fault fault = Fault.of("no-such-file", "{1}", "here", "x");

    assertThat(Messages.cause(fault)).isEqualTo("There is no file {1} in here.");
  }
}

package dev.pressport.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.problem.ProblemCatalogue;
import dev.pressport.source.SourceUnreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
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
          "--?[a-z]|pressport |WordPress > |PRESSPORT_|^fact|Free some space|Set TMPDIR|Wait for it");

  private static final Pattern THROWN = Pattern.compile("Fault\\.of\\(\\s*\"([a-z-]+)\"");

  private static final List<String> FACTS =
      IntStream.range(0, 4).mapToObj(i -> "fact number " + i).toList();

  static Stream<Fault> faults() {
    Stream<Fault> own =
        Messages.codes().stream().map(code -> Fault.of(code, FACTS.toArray(String[]::new)));
    Stream<Fault> others =
        ProblemCatalogue.refusals().stream()
            .map(kind -> Fault.of(new SourceUnreadable(kind, FACTS.toArray())));
    return Stream.concat(own, others);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void tellsCauseAndRemedy(Fault fault) {
    assertThat(fault.cause()).endsWith(".").doesNotContain("{", "!");
    assertThat(fault.cause().split(" ")).hasSizeBetween(2, 40);
    assertThat(fault.remedy()).containsPattern(DEED);
    assertThat(fault.exit()).isIn(Exit.BUG, Exit.USAGE, Exit.SOURCE, Exit.TARGET);
  }

  @Test
  void givesEachFaultItsOwnCode() {
    assertThat(faults().map(Fault::code)).doesNotHaveDuplicates();
  }

  @Test
  void hasATextForEachCodeThatTheCommandLineUses() throws IOException {
    TreeSet<String> thrown = new TreeSet<>();
    for (String source : sources()) {
      THROWN.matcher(source).results().map(match -> match.group(1)).forEach(thrown::add);
    }

    assertThat(Messages.codes()).containsExactlyInAnyOrderElementsOf(thrown);
  }

  private static List<String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().replace('\\', '/').contains("cli/src/main/java/"))
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

    TreeSet<String> expected =
        faults().map(Fault::code).collect(Collectors.toCollection(TreeSet::new));
    expected.add("no-java");
    assertThat(headings).isEqualTo(expected);
  }

  @Test
  void fillsInFactsOnce() {
    Fault fault = Fault.of("no-such-file", "{1}", "here", "x");

    assertThat(fault.cause()).isEqualTo("There is no file {1} in here.");
  }
}

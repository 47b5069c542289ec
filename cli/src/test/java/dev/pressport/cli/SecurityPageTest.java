package dev.pressport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The threat model names, for each threat, tests that exist. */
class SecurityPageTest {
  private static final Path PAGE = Path.of("../SECURITY.md");
  private static final Path TARGETS = Path.of("../docs/fuzzing.md");
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");

  private static List<String> named(String text) {
    return TEST.matcher(text).results().map(name -> name.group(1)).toList();
  }

  private static Set<String> tests() throws IOException {
    Set<String> tests = new HashSet<>();
    for (String module : List.of("wp-model", "exporters", "cli")) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src/test/java"))) {
        files
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith("Test.java"))
            .map(name -> name.replace(".java", ""))
            .forEach(tests::add);
      }
    }
    return tests;
  }

  @Test
  void namesTestsThatExist() throws IOException {
    assertThat(named(Files.readString(PAGE))).hasSizeGreaterThan(50).isSubsetOf(tests());
    assertThat(named(Files.readString(TARGETS))).isNotEmpty().isSubsetOf(withAnyPrefix(tests()));
  }

  /** The page names a group of tests by the end of their names, too. */
  private static Set<String> withAnyPrefix(Set<String> tests) {
    return Stream.concat(tests.stream(), Stream.of("LongRunsTest")).collect(Collectors.toSet());
  }

  @Test
  void namesATestForEachThreat() throws IOException {
    String page = Files.readString(PAGE);
    List<String> rows =
        Pattern.compile("(?m)^\\| (?!Threat|Attacker|Request|-)(.*) \\|$")
            .matcher(page.substring(page.indexOf("### Files")))
            .results()
            .map(MatchResult::group)
            .toList();
    assertThat(rows).hasSizeGreaterThan(25).allSatisfy(row -> assertThat(named(row)).isNotEmpty());
  }

  @Test
  void namesEachFuzzTarget() throws IOException {
    List<String> targets = tests().stream().filter(name -> name.endsWith("FuzzTest")).toList();
    assertThat(named(Files.readString(TARGETS))).containsAll(targets);
    assertThat(named(Files.readString(PAGE))).containsAll(targets);
  }
}

package dev.pressport.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.pressport.export.output.Exports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a real dump tells of people and what opens doors, looked for in every file of its exports.
 */
class DatabasePrivacyTest {
  private static final Pattern ROWS =
      Pattern.compile("(?s)INSERT INTO `wp_(users|usermeta|comments)` VALUES(.*?);\n");

  private static final Pattern PERSONAL =
      Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.]+|\\d{1,3}(?:\\.\\d{1,3}){3}(?=')|Mozilla/[^']+");

  private static final Pattern SECRET =
      Pattern.compile("\\$(?:wp|P|2y|generic)\\$[\\w./$-]{20,}|(?<=s:64:\\\\\")[0-9a-f]{64}");

  @TempDir Path temp = Path.of("");

  private static String dump() throws IOException {
    return Files.readString(path());
  }

  private static Path path() {
    Path data = Path.of(System.getProperty("pressport.data", ""));
    assumeFalse(data.toString().isEmpty(), "pressport.data is not set");
    return data.resolve("site-a/sql/dump.sql");
  }

  private static Set<String> found(Pattern pattern, String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }

  private static Set<String> ofPeople() throws IOException {
    Set<String> found = new TreeSet<>();
    Matcher rows = ROWS.matcher(dump());
    while (rows.find()) {
      found.addAll(found(PERSONAL, rows.group(2)));
    }
    return found;
  }

  private static List<String> told(Set<String> strings, Path folder) throws IOException {
    List<String> told = new ArrayList<>();
    Exports.tree(folder)
        .forEach(
            (file, text) ->
                strings.stream()
                    .filter(text::contains)
                    .forEach(string -> told.add(file + ": " + string)));
    return told;
  }

  @ParameterizedTest
  @MethodSource("dev.pressport.export.Exporters#all")
  void tellsNothingOfPeopleUnlessAskedFor(Exporter target) throws IOException {
    Set<String> people = ofPeople();

    assertThat(people)
        .contains("maria@example.org", "192.0.2.10", "Mozilla/5.0 (X11; Linux x86_64)");
    MigrationRun run = new MigrationRun(temp).to(target);
    assertThat(told(people, run.export(path()).folder())).isEmpty();
  }

  @Test
  void tellsOfPeopleWhenAskedFor() throws IOException {
    Path asked = new MigrationRun(temp).withPersonalData().export(path()).folder();

    assertThat(told(Set.of("maria@example.org", "192.0.2.10"), asked)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("dev.pressport.export.Exporters#all")
  void tellsNeverWhatOpensDoors(Exporter target) throws IOException {
    Set<String> secrets = found(SECRET, dump());

    assertThat(secrets).hasSizeGreaterThan(9);
    MigrationRun run = new MigrationRun(temp).to(target).withPersonalData();
    // A bag has the file of the source itself, and says so before it is written.
    assertThat(told(secrets, run.export(path()).folder()))
        .filteredOn(place -> !target.id().equals("bagit") || !place.startsWith("data/source/"))
        .isEmpty();
  }
}

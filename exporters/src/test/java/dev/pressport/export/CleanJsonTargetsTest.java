package dev.pressport.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.fixtures.Fixtures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every target is the same, whether it is made from a site or from the clean JSON of that site.
 * What differs: the order of entries of different types, the records that a target numbers in that
 * order (Strapi), and what {@code _pressport/} says of the source.
 */
class CleanJsonTargetsTest {
  @TempDir static Path temp;

  private static final Map<Path, Path> ARCHIVES = new LinkedHashMap<>();

  static Stream<Arguments> sourcesAndTargets() {
    List<Path> sources = new ArrayList<>(List.of(Fixtures.sample(), Fixtures.dump()));
    String data = System.getProperty("pressport.data", "");
    if (!data.isEmpty()) {
      sources.add(Path.of(data, "site-a", "sql", "dump.sql"));
    }
    return sources.stream()
        .flatMap(
            source -> Exporters.all().stream().map(target -> Arguments.of(source, target.id())));
  }

  @ParameterizedTest
  @MethodSource("sourcesAndTargets")
  void areTheSameFromTheCleanJson(Path source, String target) throws IOException {
    Path archive = archive(source);

    Map<String, List<String>> direct = files(export(source, target));
    Map<String, List<String>> archived = files(export(archive, target));

    // An export file has no dates of events, which are all that a calendar has.
    assertThat(direct.isEmpty()).isEqualTo(target.equals("ics") && isExportFile(source));
    assertThat(archived.keySet()).isEqualTo(direct.keySet());
    direct.forEach(
        (path, lines) -> {
          List<String> others = archived.getOrDefault(path, List.of());
          assertThat(without(others, lines)).as(path + ", only from the clean JSON").isEmpty();
          assertThat(without(lines, others)).as(path + ", only from the site").isEmpty();
        });
  }

  private static List<String> without(List<String> lines, List<String> others) {
    List<String> rest = new ArrayList<>(lines);
    Map<String, Integer> counts = new HashMap<>();
    others.forEach(line -> counts.merge(line, 1, Integer::sum));
    rest.removeIf(line -> counts.merge(line, -1, Integer::sum) >= 0);
    return rest;
  }

  private static boolean isExportFile(Path source) {
    return source.toString().endsWith(".xml");
  }

  private static Path archive(Path source) throws IOException {
    Path known = ARCHIVES.get(source);
    if (known == null) {
      known = export(source, "json");
      ARCHIVES.put(source, known);
    }
    return known;
  }

  private static Path export(Path source, String target) throws IOException {
    return new MigrationRun(temp)
        .to(Exporters.find(target).orElseThrow())
        .withPersonalData()
        .export(source)
        .folder();
  }

  private static final Pattern DATABASES = Pattern.compile("\\.(?:sqlite|parquet)$");

  /** The files of the source in a bag, and what lists or counts them. */
  private static final Pattern OF_THE_SOURCE =
      Pattern.compile("data/source/.*|(?:tag)?manifest-.*|bag-info\\.txt|README\\.txt");

  /** Returns the lines of every file, or the rows of a database, in alphabetical order. */
  private static Map<String, List<String>> files(Path folder) throws IOException {
    Map<String, List<String>> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
        String name = folder.relativize(path).toString();
        if (!name.startsWith("_pressport") && !OF_THE_SOURCE.matcher(name).matches()) {
          files.put(name, DATABASES.matcher(name).find() ? DatabaseRows.of(path) : lines(path));
        }
      }
    }
    return files;
  }

  private static List<String> lines(Path path) throws IOException {
    String text = Files.readString(path, StandardCharsets.ISO_8859_1);
    if (path.toString().endsWith(".tar")) {
      return text.lines()
          .filter(line -> line.startsWith("{"))
          .map(line -> line.replaceAll("\"(id|ref|pos)\":\\d+", "\"$1\":0"))
          .sorted()
          .toList();
    }
    return text.lines().map(line -> line.replaceFirst(",$", "")).sorted().toList();
  }
}

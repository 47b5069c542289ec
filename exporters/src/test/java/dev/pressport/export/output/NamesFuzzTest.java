package dev.pressport.export.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.pressport.fixtures.FuzzedText;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class NamesFuzzTest {
  private static final Path FOLDER = Path.of("/out");

  @FuzzTest
  @DictionaryFile(resourcePath = "names.dict")
  void staysInTheFolderUnderNamesOfItsOwn(byte[] input) {
    String text = FuzzedText.of(input);
    List<String> wanted = text.lines().toList();
    wanted.forEach(NamesFuzzTest::checkSegment);
    checkPaths(wanted);
    checkNames(wanted);
  }

  private static void checkSegment(String wanted) {
    String segment = FileNames.segment(wanted);
    assertThat(FileNames.segment(segment)).isEqualTo(segment);
    assertThat(FileNames.isSafePath(segment)).isTrue();
    assertThat(segment.getBytes(UTF_8)).hasSizeBetween(1, FileNames.MAX_BYTES);
    assertThat(segment.getBytes(UTF_8)).asString(UTF_8).isEqualTo(segment);
    assertThat(FOLDER.resolve(segment).normalize().getParent()).isEqualTo(FOLDER);
    assertThat(FileNames.isSafePath(wanted) && !wanted.contains("/"))
        .isEqualTo(
            wanted
                .replaceFirst("^\\.", "")
                .equals(FileNames.segment(wanted.replaceFirst("^\\.", ""))));
  }

  private static void checkPaths(List<String> wanted) {
    UniquePaths paths = new UniquePaths();
    OutputPaths output = new OutputPaths();
    Set<String> seen = new HashSet<>();
    for (String path : wanted) {
      String safe =
          Stream.of(path.split("/", -1)).map(FileNames::segment).collect(Collectors.joining("/"));
      String given = paths.path(safe);
      output.take(given);
      assertThat(FOLDER.resolve(given).normalize()).startsWithRaw(FOLDER).isNotEqualTo(FOLDER);
      assertThat(seen.add(given.toLowerCase(Locale.ROOT))).as(given).isTrue();
    }
  }

  private static void checkNames(List<String> wanted) {
    UniqueNames names = new UniqueNames();
    OutputPaths output = new OutputPaths();
    for (int i = 0; i < wanted.size(); i++) {
      String name =
          i % 2 == 0
              ? names.name("posts", wanted.get(i), ".md", i)
              : names.name("posts", wanted.get(i), ".md");
      assertThat(name.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(FileNames.MAX_BYTES);
      output.take("posts/" + name);
    }
  }
}

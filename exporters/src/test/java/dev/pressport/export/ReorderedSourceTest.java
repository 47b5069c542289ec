package dev.pressport.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.export.output.Exports;
import dev.pressport.fixtures.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive with a file per entry does not depend on the order in which WordPress exports. */
class ReorderedSourceTest {
  private static final Pattern ITEM = Pattern.compile("(?s)\\s*<item>.*?</item>");

  @Test
  void givesTheSameFiles(@TempDir Path temp) throws IOException {
    String text = Files.readString(Fixtures.sample());
    List<String> items =
        new ArrayList<>(ITEM.matcher(text).results().map(MatchResult::group).toList());
    String first = items.get(0);
    int start = text.indexOf(first);
    int end = text.lastIndexOf("</item>") + "</item>".length();
    Collections.reverse(items);
    Path reordered = temp.resolve("sample.xml");
    Files.writeString(
        reordered, text.substring(0, start) + String.join("", items) + text.substring(end));
    assertThat(items.get(0)).isNotEqualTo(first);

    Path before = entries(temp, Fixtures.sample());
    Path after = entries(temp, reordered);

    assertThat(Exports.tree(after)).isEqualTo(Exports.tree(before)).isNotEmpty();
  }

  private static Path entries(Path temp, Path source) throws IOException {
    return new MigrationRun(temp)
        .option("layout", "files")
        .export(source)
        .folder()
        .resolve("entries");
  }
}

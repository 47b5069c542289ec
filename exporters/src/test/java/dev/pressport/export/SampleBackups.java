package dev.pressport.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressport.export.output.Exports;
import dev.pressport.fixtures.Fixtures;
import dev.pressport.source.SourceUnreadable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Backups of the sample site, which give the same files as its dump alone. */
abstract class SampleBackups {
  @TempDir static Path shared = Path.of("");

  /** The files of an export of the dump alone. */
  static SortedMap<String, String> plain = new TreeMap<>();

  @TempDir Path temp = Path.of("");

  @BeforeAll
  static void exportDump() throws IOException {
    plain = content(new MigrationRun(shared).export(Fixtures.dump()));
    assertThat(plain).containsKey("entries/post.ndjson");
  }

  static SortedMap<String, String> content(Exported exported) throws IOException {
    SortedMap<String, String> files = Exports.tree(exported.folder());
    files.keySet().removeIf(path -> path.startsWith("_pressport/"));
    return files;
  }

  final Exported assertSame(Path backup) throws IOException {
    Exported exported = new MigrationRun(temp).export(backup);
    assertThat(content(exported)).as("%s", backup).isEqualTo(plain);
    assertThat(exported.report().complete()).as("%s", exported.problems()).isTrue();
    return exported;
  }

  final void assertUnreadable(Path backup, String code) {
    assertThatThrownBy(() -> new MigrationRun(temp).export(backup))
        .isInstanceOfSatisfying(SourceUnreadable.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}

package dev.pressport.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.fixtures.DumpGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedDumpTest {
  @TempDir Path temp = Path.of("");

  @Test
  void isExportedRowByRow() throws IOException {
    Path dump = temp.resolve("dump.sql");
    long entries = DumpGenerator.write(2_000_000, dump);

    Exported exported = new MigrationRun(temp).export(dump);

    assertThat(Files.size(dump)).isBetween(1_500_000L, 3_000_000L);
    assertThat(exported.entries()).hasSize((int) entries);
    assertThat(exported.comments()).hasSize((int) entries);
    assertThat(exported.all("/content/raw")).allMatch(raw -> raw.contains("<p>It's "));
    assertThat(exported.problems()).containsExactly("NOTE personal-data-withheld comment.email");
  }
}

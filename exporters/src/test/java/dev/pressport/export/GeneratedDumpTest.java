package dev.pressport.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.fixtures.DumpGenerator;
import dev.pressport.fixtures.GeneratedSiteSize;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedDumpTest {
  @TempDir Path temp = Path.of("");

  @Test
  void isExportedRowByRow() throws IOException {
    Path dump = temp.resolve("dump.sql");
    GeneratedSiteSize size = GeneratedSiteSize.ofBytes(2_000_000).withCommentsOnOne(500);
    long entries;
    try (OutputStream out = Files.newOutputStream(dump)) {
      entries = DumpGenerator.write(size.withMetasOnOne(700), out);
    }

    Exported exported = new MigrationRun(temp).export(dump);

    long ordinary = entries - 2;
    assertThat(Files.size(dump)).isBetween(1_500_000L, 3_000_000L);
    assertThat(exported.entries()).hasSize((int) entries);
    assertThat(exported.comments()).hasSize((int) ordinary + 500);
    assertThat(exported.raw(ordinary + 1)).contains("<p>It's ");
    assertThat(exported.at(ordinary + 2, "/meta/field_7")).isNotEmpty();
    assertThat(exported.at(1, "/meta/_places/0/0/name").textValue()).isEqualTo("Harbour");
    assertThat(exported.problems())
        .contains("NOTE personal-data-withheld comment.email")
        .allMatch(problem -> problem.startsWith("NOTE "));
  }
}

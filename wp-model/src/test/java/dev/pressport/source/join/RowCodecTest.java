package dev.pressport.source.join;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.problem.Problem;
import dev.pressport.problem.Problem.Severity;
import dev.pressport.problem.ProblemCatalogue;
import dev.pressport.problem.ProblemKind;
import dev.pressport.row.Row;
import dev.pressport.row.RowProblem;
import dev.pressport.source.file.TextFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowCodecTest {
  @TempDir private Path folder = Path.of("");

  private Problem copied(Problem problem) throws IOException {
    Row row =
        new Row(Row.Kind.ENTRY, "a.xml", 1, Map.of(), List.of(), List.of(), null, List.of(problem));
    try (TextFiles files = new TextFiles(folder)) {
      return RowCodec.read(new RowCodec(files).write(row)).problems().get(0);
    }
  }

  @Test
  void findsTheKindOfAProblemAgain() throws IOException {
    Problem problem =
        Problem.of(RowProblem.PHP_REPAIRED, "cut off").inSource("a.xml").ofItem("post", 7L).at(3L);

    assertThat(copied(problem)).isEqualTo(problem);
  }

  @Test
  void keepsAProblemWhoseKindIsNotOnTheClassPath() throws IOException {
    ProblemKind gone = ProblemCatalogue.problem("of-another-jar", Severity.SKIPPED);
    Problem problem = Problem.of(gone, "It is gone.");

    assertThat(copied(problem)).isEqualTo(problem);
    assertThat(problem.message()).isEqualTo("It is gone.");
    assertThat(gone.description().summary(2)).isEmpty();
  }
}

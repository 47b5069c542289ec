package dev.pressport.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.LargeText;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.problem.Problem;
import dev.pressport.problem.Problem.Severity;
import dev.pressport.problem.ProblemCatalogue;
import dev.pressport.problem.ProblemKind;
import dev.pressport.row.Cell;
import dev.pressport.row.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordCodecTest {
  @TempDir Path temp = Path.of("");

  /** All that a component may be. */
  public record Everything(
      boolean truth,
      int whole,
      long large,
      double decimal,
      @Nullable Long absent,
      @Nullable String text,
      Severity constant,
      List<Inner> list,
      Map<String, List<Value>> map) {}

  /** A record in another. */
  public record Inner(@Nullable String name) {}

  private static Value values() {
    Map<String, Value> dict = new LinkedHashMap<>();
    dict.put("z", Value.NULL);
    dict.put("a", Value.of("é日本\u0000"));
    dict.put("", new Value.Array(List.of(Value.TRUE, Value.of(-1L), new Value.Decimal(0.5))));
    return new Value.Dict(dict);
  }

  @Test
  void readsWhatItWrote() throws IOException {
    Everything everything =
        new Everything(
            true,
            -7,
            Long.MIN_VALUE,
            1.5,
            null,
            "é日本",
            Severity.LOSSY,
            List.of(new Inner(""), new Inner(null)),
            Map.of("key", List.of(values(), Value.NULL)));

    byte[] bytes = new RecordCodec().write(everything);

    assertThat(RecordCodec.read(Everything.class, bytes)).isEqualTo(everything);
  }

  @Test
  void readsRows() throws IOException {
    Map<String, Cell> columns = new LinkedHashMap<>();
    columns.put("post_title", Cell.stored("Title"));
    columns.put("ID", new Cell.Decoded(values()));
    Row row =
        new Row(
            Row.Kind.ENTRY,
            "file.xml",
            12,
            columns,
            List.of(new Row.Meta("key", Cell.stored(""))),
            List.of(new Row.TermName("category", "slug", "Name")),
            null,
            List.of(
                Problem.of(ProblemCatalogue.problem("code", Severity.NOTE), "message")
                    .ofItem(null, 3L)),
            null,
            Map.of("ai1ec_events", List.of(columns)));

    Row read = RecordCodec.read(Row.class, new RecordCodec().write(row));

    assertThat(read).isEqualTo(row);
    assertThat(read.columns().keySet()).containsExactly("post_title", "ID");
  }

  @Test
  void copiesTextsThatAreTooLargeForMemory() throws IOException {
    try (TextFiles files = new TextFiles(temp.resolve("texts"))) {
      byte[] bytes = new RecordCodec(files).write(new Cell.Stored(new LargeText("long é")));

      Text read = RecordCodec.read(Cell.Stored.class, bytes).text();

      assertThat(read).isInstanceOf(SpooledText.class);
      assertThat(read.length()).isEqualTo(6);
      assertThat(Files.readString(((SpooledText) read).file())).isEqualTo("long é");
    }
  }

  @Test
  void leavesOutLargeTextsWhenItHasNoFiles() throws IOException {
    Value.Array values = new Value.Array(List.of(new LargeText("long"), Value.of("short")));

    assertThat(RecordCodec.read(Value.Array.class, new RecordCodec().write(values)))
        .isEqualTo(new Value.Array(List.of(Value.NULL, Value.of("short"))));
  }

  private static Problem copied(Problem problem) throws IOException {
    return RecordCodec.read(Problem.class, new RecordCodec().write(problem));
  }

  @Test
  void findsTheKindOfAProblemAgain() throws IOException {
    ProblemKind kind = ProblemCatalogue.problems().get(0);
    Problem problem = Problem.of(kind, "a", "b", "c").inSource("a.xml").ofItem("post", 7L).at(3L);

    assertThat(copied(problem)).isEqualTo(problem);
    assertThat(copied(problem).kind()).isSameAs(kind);
  }

  @Test
  void keepsAProblemWhoseKindIsNotOnTheClassPath() throws IOException {
    ProblemKind gone = ProblemCatalogue.problem("of-another-jar", Severity.SKIPPED);
    Problem problem = Problem.of(gone, "It is gone.");

    assertThat(copied(problem)).isEqualTo(problem);
    assertThat(problem.message()).isEqualTo("It is gone.");
    assertThat(gone.summary(2)).isEmpty();
  }
}

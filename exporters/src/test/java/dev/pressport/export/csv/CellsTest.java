package dev.pressport.export.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Value;
import dev.pressport.record.RecordValues;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CellsTest {

  @Test
  void writesScalarsPlainly() {
    assertThat(text("a|b")).isEqualTo("a|b");
    assertThat(text(true)).isEqualTo("true");
    assertThat(text(1.5)).isEqualTo("1.5");
    assertThat(text(Long.MAX_VALUE)).isEqualTo("9223372036854775807");
  }

  @Test
  void joinsLists() {
    assertThat(text(List.of("a", "b"))).isEqualTo("a|b");
    assertThat(text(List.of(1L, -2L, 3L))).isEqualTo("1|-2|3");
    assertThat(text(List.of("a", ""))).isEqualTo("a|");
    assertThat(text(List.of())).isEmpty();
  }

  @Test
  void writesListsAsJsonThatCouldNotBeSplitAgain() {
    assertThat(text(List.of("a|b", "c"))).isEqualTo("[\"a|b\",\"c\"]");
    assertThat(text(List.of(""))).isEqualTo("[\"\"]");
    assertThat(text(List.of("[a", "b"))).isEqualTo("[\"[a\",\"b\"]");
    assertThat(text(List.of("a", Value.NULL))).isEqualTo("[\"a\",null]");
  }

  @Test
  void writesDeeperValuesAsJson() {
    assertThat(text(List.of(List.of(1L), List.of()))).isEqualTo("[[1],[]]");
    assertThat(text(Map.of("de", 12L))).isEqualTo("{\"de\":12}");
  }

  private static String text(Object value) {
    return Cells.text(RecordValues.of(value));
  }
}

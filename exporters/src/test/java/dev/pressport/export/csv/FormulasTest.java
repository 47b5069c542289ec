package dev.pressport.export.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulasTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "=HYPERLINK(\"https://x.example\";\"x\")",
        "+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "-",
        "+",
        "-1.5.2",
        "-1 ",
        "+33 1 23 45 67 89",
        "-1e",
        "-١"
      })
  void makesInertWhatWouldRun(String cell) {
    assertThat(Formulas.inert(cell)).isEqualTo("'" + cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "+33123456789", "-1.5", "-.5", "+1.", "-1e-7", "-0", "+1.25E10"})
  void leavesPlainNumbers(String cell) {
    assertThat(Formulas.inert(cell)).isEqualTo(cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a=1", " =1", "'=1", "\n=1", "1-2", "–1", "#REF"})
  void leavesWhatNothingRuns(String cell) {
    assertThat(Formulas.inert(cell)).isEqualTo(cell);
  }

  @Test
  void worksOnStreamsToo() throws IOException {
    assertThat(streamed("=x")).isEqualTo("'=x");
    assertThat(streamed("x")).isEqualTo("x");
    assertThat(streamed("")).isEmpty();
  }

  private static String streamed(String cell) throws IOException {
    StringWriter out = new StringWriter();
    Formulas.inert(new StringReader(cell)).transferTo(out);
    return out.toString();
  }
}

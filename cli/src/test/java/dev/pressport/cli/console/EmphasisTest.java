package dev.pressport.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmphasisTest {
  @ParameterizedTest
  @CsvSource({
    "'', '', true, true",
    "'', '', false, false",
    "NO_COLOR, 1, true, false",
    "NO_COLOR, '', true, true",
    "FORCE_COLOR, 1, false, true",
    "CLICOLOR_FORCE, 1, false, true",
    "CLICOLOR_FORCE, 0, false, false",
    "CLICOLOR, 0, true, false",
    "TERM, dumb, true, false",
    "TERM, xterm, true, true"
  })
  void obeysTheEnvironment(String name, String value, boolean terminal, boolean bold) {
    Console console =
        new Console(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            new PrintWriter(Writer.nullWriter()),
            terminal,
            80,
            Map.of(name, value));

    assertThat(Emphasis.bold(console, false, "x")).isEqualTo(bold ? "\u001b[1mx\u001b[0m" : "x");
    assertThat(Emphasis.bold(console, true, "x")).isEqualTo("x");
  }
}

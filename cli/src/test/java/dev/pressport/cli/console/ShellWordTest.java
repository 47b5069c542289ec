package dev.pressport.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(OS.WINDOWS)
class ShellWordTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "my site",
        "it's",
        "$HOME",
        "a\"b",
        "`id`",
        "back\\slash",
        "*",
        "",
        "#top",
        "a;b",
        "~",
        "\u6771\u4eac \u90fd"
      })
  void isOneWordForAShell(String word) throws IOException {
    assertThat(printedByShell(ShellWord.of(word))).isEqualTo(word);
  }

  private static String printedByShell(String words) throws IOException {
    Process shell =
        new ProcessBuilder("sh", "-c", "printf %s\\\\n " + words).redirectErrorStream(true).start();
    return new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
        .replaceFirst("\n$", "");
  }

  @Test
  void leavesPlainWordsAlone() {
    assertThat(ShellWord.of("--out=/srv/site_1.0")).isEqualTo("--out=/srv/site_1.0");
  }

  @Test
  void makesAPathOfAnOption() {
    assertThat(ShellWord.ofPath("-x")).isEqualTo("./-x");
  }

  @Test
  void breaksALongCommandWhereAShellContinuesIt() throws IOException {
    List<String> lines = ShellWord.lines(20, List.of("a b", "second", "third", "fourth"));

    assertThat(lines)
        .hasSizeGreaterThan(1)
        .allSatisfy(line -> assertThat(line).hasSizeLessThan(21));
    assertThat(printedByShell(String.join("\n", lines))).isEqualTo("a b\nsecond\nthird\nfourth");
  }
}

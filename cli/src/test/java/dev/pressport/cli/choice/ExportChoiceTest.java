package dev.pressport.cli.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.pressport.cli.choice.ExportChoice.MediaChoice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportChoiceTest {
  @Test
  void isACommandLine() {
    ChosenSource source = new ChosenSource(List.of("https://example.org"), "anna", null);

    assertThat(new ExportChoice(source, "hugo", MediaChoice.LINK, "site").commandLine())
        .isEqualTo(
            "pressport export https://example.org --user anna --to hugo --out site --media link");
  }

  @Test
  void namesASiteByItsNumberOrItsPrefix() {
    assertThat(ChosenSource.of("a.sql").site("2").arguments())
        .containsExactly("a.sql", "--site", "2");
    assertThat(ChosenSource.of("a.sql").site("old_").arguments())
        .containsExactly("a.sql", "--table-prefix", "old_");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "my site.xml",
        "it's \"here\".xml",
        "a$HOME`id`;&|<>*?[]{}!#\\ .xml",
        "~/literal tilde",
        "~",
        "~root",
        "~/x",
        "\u6e2f.xml",
        "a\nb"
      })
  void isReadByAShellAsItWasMeant(String word) throws Exception {
    assumeFalse(ShellWords.WINDOWS);
    Process shell = new ProcessBuilder("sh", "-c", "printf %s " + ShellWords.quoted(word)).start();

    String read = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(shell.waitFor()).isZero();
    assertThat(Path.of(read).normalize()).isEqualTo(Path.of(word).normalize());
  }

  @Test
  void findsAFolderNameThatIsFree(@TempDir Path parent) throws IOException {
    assertThat(FolderName.of("Th\u00e9 Site's \u2013 Title!", "hugo", parent))
        .isEqualTo("the-sites-title-hugo");
    assertThat(FolderName.of("\u6e2f", "csv", parent)).isEqualTo("site-csv");
    assertThat(FolderName.of("../../etc", "csv", parent)).isEqualTo("etc-csv");
    assertThat(FolderName.of("x".repeat(300), "csv", parent)).hasSizeLessThan(50);

    Files.createDirectory(parent.resolve("site-csv"));
    assertThat(FolderName.of(null, "csv", parent)).isEqualTo("site-csv-2");
  }
}

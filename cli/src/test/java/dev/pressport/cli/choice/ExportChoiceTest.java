package dev.pressport.cli.choice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.cli.choice.ExportChoice.MediaChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportChoiceTest {
  @Test
  void isACommandLine() {
    ChosenSource source = new ChosenSource(List.of("https://example.org"), "anna", null);

    assertThat(
            new ExportChoice(source, "hugo", MediaChoice.LINK, "site").words(location -> location))
        .containsExactly(
            "pressport",
            "export",
            "https://example.org",
            "--user",
            "anna",
            "--to",
            "hugo",
            "--out",
            "site",
            "--media",
            "link");
  }

  @Test
  void namesASiteByItsNumberOrItsPrefix() {
    assertThat(ChosenSource.of("a.sql").site("2").arguments())
        .containsExactly("a.sql", "--site", "2");
    assertThat(ChosenSource.of("a.sql").site("old_").arguments())
        .containsExactly("a.sql", "--table-prefix", "old_");
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

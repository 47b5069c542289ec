package dev.pressport.cli.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTextTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "  site.xml , site.xml",
        "'my site.xml', my site.xml",
        "\"my site.xml\", my site.xml",
        "'it'\\''s.xml', it's.xml",
        "my\\ site\\(1\\).xml, my site(1).xml",
        "file:///tmp/my%20site.xml, /tmp/my site.xml",
        "https://example.org/blog, https://example.org/blog",
        "jdbc:mariadb://host/name, jdbc:mariadb://host/name",
        "-x.xml, ./-x.xml",
        "@x.xml, ./@x.xml",
        "', '",
        "||, ||"
      })
  void removesWhatAShellWouldRemove(String typed, String argument) {
    assumeTrue(File.separatorChar == '/');
    assertThat(TypedText.argument(typed)).isEqualTo(argument);
  }

  @Test
  void expandsTheHomeFolder() {
    String home = System.getProperty("user.home");

    assertThat(Path.of(TypedText.argument("~/site.xml")).toAbsolutePath().normalize())
        .isEqualTo(Path.of(home, "site.xml"));
    assertThat(Path.of(TypedText.argument("~")).toAbsolutePath().normalize())
        .isEqualTo(Path.of(home));
    assertThat(TypedText.argument("a~/b")).isEqualTo("a~/b");
  }

  @Test
  void keepsABackslashThatIsPartOfTheName(@TempDir Path folder) throws IOException {
    assumeTrue(File.separatorChar == '/');
    Path file = Files.createFile(folder.resolve("a\\b.xml"));

    assertThat(TypedText.argument(file.toString())).isEqualTo(file.toString());
  }
}

package dev.pressport.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.fixtures.FaultyServer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileTypesTest {

  private static FileTypes.Judgement judge(String text, String extension) throws IOException {
    return FileTypes.judge(text.getBytes(StandardCharsets.UTF_8), extension);
  }

  @ParameterizedTest
  @CsvSource({
    "http://example.org/a.JPG?x=b.png, jpg",
    "http://example.org/a.tar.gz, gz",
    "http://example.org/v1.5/file, ''",
    "http://example.org, ''",
    "http://example.org/a.jpg/, ''",
    "http://example.org/.htaccess-and-more, ''",
  })
  void readsTheExtensionOfAnAddress(URI address, String extension) {
    assertThat(FileTypes.extension(address)).isEqualTo(extension);
  }

  @Test
  void expandsNoEntities() throws IOException {
    StringBuilder bomb = new StringBuilder("<?xml version='1.0'?><!DOCTYPE a [<!ENTITY e0 'x'>");
    for (int level = 1; level < 30; level++) {
      String inner = "&e" + (level - 1) + ";";
      bomb.append("<!ENTITY e").append(level).append(" '").append(inner.repeat(10)).append("'>");
    }
    bomb.append("]><a b='&e29;'>&e29;</a>");

    assertThat(judge(bomb.toString(), "jpg").failure()).isEqualTo(DownloadFailure.WRONG_TYPE);
  }

  @Test
  void resolvesNothingThatAFileNames() throws IOException {
    try (FaultyServer server = new FaultyServer((request, answer) -> answer.head(404))) {
      String dtd = server.address("/a.dtd").toString();
      String file =
          "<?xml version='1.0'?><!DOCTYPE svg SYSTEM '"
              + dtd
              + "' [<!ENTITY % p SYSTEM '"
              + dtd
              + "'>%p;]><svg xmlns='http://www.w3.org/2000/svg'/>";

      assertThat(judge(file, "svg")).isEqualTo(new FileTypes.Judgement("image/svg+xml", null));
      assertThat(judge(file, "jpg").failure()).isEqualTo(DownloadFailure.WRONG_TYPE);
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void readsDrawingsOfTwoBytesPerLetter() throws IOException {
    byte[] drawing = "\ufeff<svg/>".getBytes(StandardCharsets.UTF_16LE);

    assertThat(FileTypes.judge(drawing, "svg"))
        .isEqualTo(new FileTypes.Judgement("image/svg+xml", null));
  }
}

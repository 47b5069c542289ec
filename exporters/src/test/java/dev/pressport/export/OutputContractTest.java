package dev.pressport.export;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.pressport.export.output.DiscardedOutput;
import dev.pressport.export.output.Exports;
import dev.pressport.export.output.OutputFolder;
import dev.pressport.export.output.OverwriteMode;
import dev.pressport.export.output.StreamedOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every output. */
class OutputContractTest {

  @TempDir Path temp;

  private OutputFolder folder;
  private List<Output> outputs;

  @BeforeEach
  void open() throws IOException {
    folder = Exports.open(temp.resolve("site"), OverwriteMode.REFUSE);
    outputs =
        List.of(
            folder,
            new DiscardedOutput(),
            new StreamedOutput(path -> false, OutputStream.nullOutputStream()));
  }

  @AfterEach
  void close() throws IOException {
    folder.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/etc/passwd",
        "../evil",
        "a/../b",
        "a//b",
        "a/",
        "./a",
        "a\\b",
        "C:/x",
        "a/con.txt",
        "a\0b",
        "..",
        "...",
        "a/b. "
      })
  void refusesUnsafePaths(String path) {
    for (Output output : outputs) {
      assertThatIllegalArgumentException().as("%s", output).isThrownBy(() -> output.create(path));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "entries/post.ndjson,entries/post.ndjson",
    "entries/post.ndjson,Entries/POST.ndjson",
    "caf\u00E9,CAFE\u0301",
    "a,A/b",
    "a/b/c,A/B"
  })
  void refusesASecondFileOfOneName(String first, String second) throws IOException {
    String composed = Normalizer.normalize(second, Normalizer.Form.NFC);
    for (Output output : outputs) {
      output.create(first).close();
      assertThatIllegalStateException().as("%s", output).isThrownBy(() -> output.create(composed));
    }
  }

  @Test
  void allowsFixedNamesWithADot() throws IOException {
    for (Output output : outputs) {
      output.create(".nojekyll").close();
      output.create("_pressport/redirects/.htaccess").close();
    }
  }
}

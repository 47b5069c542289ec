package dev.pressport.export.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pressport.export.Output;
import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StreamedOutputTest {

  /** Fails once it is closed, as a file does. */
  private static final class Target extends ByteArrayOutputStream {

    private boolean closed;

    @Override
    public void close() {
      closed = true;
    }
  }

  @Test
  void passesTheWantedFileOnly() throws IOException {
    Target target = new Target();
    StreamedOutput output = new StreamedOutput("entries/post.ndjson"::equals, target);

    Exports.write(output, "site.json", "{}");
    Exports.write(output, "entries/post.ndjson", "{\"id\":1}\n");

    assertThat(target.toString(StandardCharsets.UTF_8)).isEqualTo("{\"id\":1}\n");
    assertThat(target.closed).isFalse();
  }

  @Test
  void takesOneFileOnly() throws IOException {
    StreamedOutput output = new StreamedOutput(path -> true, new Target());
    output.create("a").close();
    assertThatIllegalStateException().isThrownBy(() -> output.create("b"));
  }

  @Test
  void tellsAClosedPipe() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a program that closes its input");
    Process reader =
        new ProcessBuilder("/bin/sh", "-c", "exec <&-; echo closed; exec sleep 60").start();
    try (InputStream messages = reader.getInputStream()) {
      assertThat(messages.read()).isEqualTo('c');
      assertThatExceptionOfType(ClosedPipe.class)
          .isThrownBy(() -> fill(new StreamedOutput(path -> true, reader.getOutputStream())));
    } finally {
      reader.destroy();
    }
  }

  @Test
  void tellsAFullDisk() throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.isWritable(full), "needs a disk that is always full");
    try (OutputStream target = new FileOutputStream(full.toFile())) {
      assertThatExceptionOfType(OutputRefused.class)
          .isThrownBy(() -> fill(new StreamedOutput(path -> true, target)))
          .satisfies(e -> assertThat(e.kind()).isEqualTo(OutputRefusal.STDOUT_FAILED));
    }
  }

  private static void fill(Output output) throws IOException {
    try (OutputStream out = output.create("x")) {
      out.write(new byte[1_000_000]);
    }
  }
}

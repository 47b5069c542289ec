package dev.pressport.export.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

class DiscardedOutputTest {

  @Test
  void countsWhatItDoesNotWrite() throws IOException {
    DiscardedOutput output = new DiscardedOutput();
    Exports.write(output, "a", "12345");
    try (OutputStream out = output.create("b")) {
      out.write('x');
    }

    assertThat(output.files()).isEqualTo(2);
    assertThat(output.bytes()).isEqualTo(6);
  }
}

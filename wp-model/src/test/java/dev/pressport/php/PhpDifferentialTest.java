package dev.pressport.php;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares with PHP itself, on values that PHP writes and on mutations of them. */
class PhpDifferentialTest {

  private static final int VALUES = Integer.getInteger("pressport.php.values", 2000);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void agreesWithPhp(long seed, @TempDir Path folder) throws IOException {
    Path script = folder.resolve("differential.php");
    try (var resource = PhpDifferentialTest.class.getResourceAsStream("differential.php")) {
      Files.copy(Objects.requireNonNull(resource), script);
    }
    int seen = 0;
    try (BufferedReader lines = run(script, seed)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        seen++;
        int tab = line.indexOf('\t');
        String stored = new String(Base64.getDecoder().decode(line.substring(0, tab)), UTF_8);
        compare(stored, line.substring(tab + 1), "seed " + seed + ", line " + seen);
      }
    }
    assertEquals(VALUES, seen);
  }

  private static BufferedReader run(Path script, long seed) throws IOException {
    Process php;
    try {
      php =
          new ProcessBuilder(
                  "php", script.toString(), Long.toString(seed), Integer.toString(VALUES))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      assumeTrue(false, "php is not installed");
      throw e;
    }
    return new BufferedReader(new InputStreamReader(php.getInputStream(), US_ASCII));
  }

  private static void compare(String stored, String expected, String which) {
    if (!PhpSerialization.isSerialized(stored)) {
      return;
    }
    PhpDecoded decoded = PhpSerialization.decode(stored);
    Supplier<@Nullable String> message = () -> which + ": " + stored + " -> " + decoded;
    if (expected.equals("-")) {
      // PHP knows the cases of enums, and an array that holds itself is a copy at its root.
      assertFalse(decoded instanceof PhpDecoded.Decoded && !stored.contains("E:"), message);
    } else if (!stored.contains("R:1;")) {
      assertEquals(expected, Canonical.of(decoded.value()), message);
      assertFalse(decoded instanceof PhpDecoded.Failed, message);
    }
  }
}

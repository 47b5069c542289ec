package dev.pressport.php;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pressport.model.Value;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PhpPropertyTest {

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void readsWhatIsWritten(long seed) {
    Value value = new ValueGenerator(new SplittableRandom(seed)).container();
    PhpDecoded decoded = PhpSerialization.decode(PhpWriter.write(value));
    assertEquals(new PhpDecoded.Decoded(value), decoded, "seed " + seed);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void readsTextWhoseDomainsWereReplaced(long seed) {
    Value value = new ValueGenerator(new SplittableRandom(seed)).container();
    String stored = PhpWriter.write(value);
    String replaced = stored.replace("http://old.example/", "https://the-new-site.example/");
    Value expected =
        PhpSerialization.decode(
                PhpWriter.write(
                    Replaced.in(value, "http://old.example/", "https://the-new-site.example/")))
            .value();
    assertEquals(expected, PhpSerialization.decode(replaced).value(), "seed " + seed);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void keepsTheBeginningOfWhatIsCutOffAnywhere(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Value value = new ValueGenerator(random).container();
    String stored = PhpWriter.write(value);
    String cut = stored.substring(0, random.nextInt(stored.length()));
    PhpDecoded decoded = PhpSerialization.decode(cut);
    assertNotNull(decoded.value());
    if (decoded instanceof PhpDecoded.Repaired repaired) {
      assertTrue(repaired.charactersLost(), () -> "seed " + seed + ": " + repaired);
      assertTrue(Beginning.isOf(value, repaired.value()), () -> "seed " + seed + ": " + repaired);
    }
  }
}

package dev.pressport.php;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pressport.model.Value;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PhpHostileInputTest {

  private static final int MEGABYTE = 1 << 20;

  static Stream<Arguments> hostile() {
    return Stream.of(
            "a:9:{i:0;",
            "a:1:{i:0;O:1:\"A\":1:{i:0;",
            "i:0;s:1:\"",
            "s:9:\"x\";",
            "i:0;s:9:\"x\";",
            "s:1:\"\";i:1;",
            "a:1:{s:9:\"\";",
            "a:1:{s:9:\"a\";s:0:\"bb\";}",
            "\";}",
            "\\\"&quot;s:1:\"x\";",
            "9",
            "{}",
            "é")
        .map(piece -> Arguments.of(piece, piece.repeat(MEGABYTE / piece.length())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void givesUpOnAMegabyteOfNonsense(String name, String filling) {
    for (String head : new String[] {"a:200000:{", "a:7:{i:0;s:3:\"", "O:8:\"stdClass\":9:{"}) {
      PhpDecoded decoded = PhpSerialization.decode(head + filling + "\";}");
      assertTrue(
          decoded instanceof PhpDecoded.Failed || decoded instanceof PhpDecoded.Repaired,
          () -> name + " after " + head);
    }
  }

  @Test
  void reservesNothingForACountOrLengthThatIsNotThere() {
    for (String stored :
        new String[] {
          "a:2147483647:{i:0;i:1;}",
          "a:99999999999999999999:{}",
          "s:2147483647:\"x\";",
          "O:1:\"A\":4294967296:{}",
          "a:1:{i:0;C:1:\"A\":2147483647:{}}"
        }) {
      assertTrue(!(PhpSerialization.decode(stored) instanceof PhpDecoded.Decoded), stored);
    }
  }

  @Test
  void decodesAsDeepAsPhp() {
    assertInstanceOf(PhpDecoded.Decoded.class, PhpSerialization.decode(nested(4096)));
  }

  @Test
  void refusesDeeperThanPhp() {
    PhpDecoded.Failed failed =
        assertInstanceOf(PhpDecoded.Failed.class, PhpSerialization.decode(nested(4097)));
    assertEquals("nested more than 4096 deep", failed.reason());
    assertTrue(failed.path().endsWith("/0/…"), failed.path());
  }

  private static String nested(int depth) {
    return "a:1:{i:0;".repeat(depth) + "a:0:{}" + "}".repeat(depth);
  }

  @Test
  void refusesReferencesThatMultiply() {
    StringBuilder stored = new StringBuilder("a:40:{i:0;a:1:{i:0;s:3:\"lol\";}");
    // Each array holds the one before it twice; its number follows from what takes a slot.
    for (int i = 1; i < 40; i++) {
      stored.append(
          "i:"
              + i
              + ";a:2:{i:0;R:"
              + (i == 1 ? 2 : i + 2)
              + ";i:1;R:"
              + (i == 1 ? 2 : i + 2)
              + ";}");
    }
    PhpDecoded.Failed failed =
        assertInstanceOf(PhpDecoded.Failed.class, PhpSerialization.decode(stored + "}"));
    assertTrue(failed.reason().startsWith("its references write out"), failed.reason());
  }

  @Test
  void refusesCyclesThatMultiply() {
    StringBuilder stored =
        new StringBuilder("O:1:\"A\":30:{s:1:\"a\";O:1:\"A\":1:{s:1:\"a\";r:1;}");
    // Slots: 1 is the root, 2 the first object, 3 its property; then three for each object.
    for (int i = 1; i < 30; i++) {
      int before = i == 1 ? 2 : 3 * i - 2;
      stored.append(
          "s:2:\"%d\";O:1:\"A\":2:{s:1:\"a\";r:%d;s:1:\"b\";r:%d;}"
              .formatted(i + 9, before, before));
    }
    PhpDecoded.Failed failed =
        assertInstanceOf(PhpDecoded.Failed.class, PhpSerialization.decode(stored + "}"));
    assertTrue(failed.reason().startsWith("its references write out"), failed.reason());
  }

  @Test
  void refusesReferencesThatNestTooDeep() {
    StringBuilder stored = new StringBuilder("a:6000:{i:0;a:1:{i:0;N;}");
    for (int i = 1; i < 6000; i++) {
      stored.append("i:" + i + ";a:1:{i:0;R:" + (i == 1 ? 2 : i + 2) + ";}");
    }
    PhpDecoded.Failed failed =
        assertInstanceOf(PhpDecoded.Failed.class, PhpSerialization.decode(stored + "}"));
    assertEquals("nested more than 4096 deep by its references", failed.reason());
  }

  @Test
  void obeysLimits() {
    String stored = PhpWriter.write(new Value.Array(List.of(Value.of(1), Value.of(2))));
    assertFails("more than 2 values", stored, new PhpLimits(9, 99, 2, 99));
    assertFails("longer than 9 bytes", stored, new PhpLimits(9, 9, 9, 99));
    assertFails("its references write out to more than 3", stored, new PhpLimits(9, 99, 9, 3));
  }

  private static void assertFails(String reason, String stored, PhpLimits limits) {
    PhpDecoded.Failed failed =
        assertInstanceOf(PhpDecoded.Failed.class, PhpSerialization.decode(stored, limits));
    assertEquals(reason, failed.reason());
  }
}

package dev.pressport.php;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhpSerializerTest {

  /** Facts: PHP 8.4, serialize(). */
  @ParameterizedTest
  @CsvSource({
    "0.1,0.1",
    "1.0,1",
    "1e16,10000000000000000",
    "1e17,1.0E+17",
    "123456789012345678.0,1.2345678901234568E+17",
    "1e25,1.0E+25",
    "0.0001,0.0001",
    "0.00001,1.0E-5",
    "-0.0,-0",
    "1.5e-7,1.5E-7",
    "-3.14,-3.14"
  })
  void writesNumbersAsPhpDoes(double number, String expected) {
    assertThat(PhpSerializer.serialize(new Value.Decimal(number))).isEqualTo("d:" + expected + ";");
  }

  @Test
  void countsBytesAndNormalizesKeys() {
    Map<String, Value> map = new LinkedHashMap<>();
    map.put("5", Value.of("é"));
    map.put("05", Value.TRUE);

    assertThat(PhpSerializer.serialize(new Value.Dict(map)))
        .isEqualTo("a:2:{i:5;s:2:\"é\";s:2:\"05\";b:1;}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "a:1 is not serialized",
        "i:5;",
        "a:1:{i:0;s:1:\"x\";}",
        "s:3:\"abc\";",
        "a:1:{i:0;s:9:\"x\";}",
        "N;",
        "O:8:\"stdClass\":0:{}",
        " b:1; "
      })
  void storesTextsThatComeBack(String text) {
    String stored = PhpSerializer.stored(text);

    assertThat(PhpSerialization.decode(stored).value()).isEqualTo(Value.of(text));
  }

  @Test
  void writesValuesThatDecodeToThemselves() {
    for (long seed = 0; seed < 500; seed++) {
      Value value = value(new Random(seed), 4);

      PhpDecoded decoded = PhpSerialization.decode(PhpSerializer.serialize(value));

      assertThat(decoded).as("seed %d", seed).isEqualTo(new PhpDecoded.Decoded(value));
    }
  }

  private static Value value(Random random, int depth) {
    return switch (random.nextInt(depth == 0 ? 5 : 8)) {
      case 0 -> Value.NULL;
      case 1 -> Value.of(random.nextBoolean());
      case 2 -> Value.of(random.nextLong());
      case 3 -> new Value.Decimal(random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20));
      case 4 -> Value.of(List.of("", "\"};", "日本", "a\0b", "x\r\ny").get(random.nextInt(5)));
      case 5 -> {
        List<Value> items = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          items.add(value(random, depth - 1));
        }
        yield new Value.Array(items);
      }
      case 6 -> new Value.Dict(pairs(random, depth, "k"));
      default -> {
        Map<String, Value> object = new LinkedHashMap<>(Map.of("@class", Value.of("Some_Class")));
        object.putAll(pairs(random, depth, "p"));
        yield new Value.Dict(object);
      }
    };
  }

  private static Map<String, Value> pairs(Random random, int depth, String prefix) {
    Map<String, Value> pairs = new LinkedHashMap<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      pairs.put(
          random.nextBoolean() ? prefix + i : String.valueOf(i + 7), value(random, depth - 1));
    }
    return pairs;
  }
}

package dev.pressport.php;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each expectation is what PHP 8.4 itself says. */
class PhpJsonTest {

  @Test
  void keepsAttributesAMap() {
    assertThat(PhpJson.decodeObject("{}")).isEqualTo(new Value.Dict(Map.of()));
    assertThat(PhpJson.decodeObject("{\"0\":1}"))
        .isEqualTo(new Value.Dict(Map.of("0", Value.of(1))));
  }

  @Test
  void takesInnerObjectsForPhpArrays() {
    Value list = new Value.Array(List.of(Value.of("a"), Value.of("b")));
    assertThat(member("{}")).isEqualTo(new Value.Array(List.of()));
    assertThat(member("{\"0\":\"a\",\"1\":\"b\"}")).isEqualTo(list);
    assertThat(member("{\"1\":\"a\"}")).isEqualTo(new Value.Dict(Map.of("1", Value.of("a"))));
    assertThat(member("{\"00\":\"a\"}")).isEqualTo(new Value.Dict(Map.of("00", Value.of("a"))));
  }

  @Test
  void keepsTheLastOfEqualKeysAtThePlaceOfTheFirst() {
    Value attrs = PhpJson.decodeObject("{\"a\":1,\"b\":2,\"a\":3}");
    assertThat(((Value.Dict) attrs).entries())
        .containsExactly(Map.entry("a", Value.of(3)), Map.entry("b", Value.of(2)));
  }

  @Test
  void readsIntegersOf64BitsExactly() {
    assertThat(member("9223372036854775807")).isEqualTo(Value.of(Long.MAX_VALUE));
    assertThat(member("-9223372036854775808")).isEqualTo(Value.of(Long.MIN_VALUE));
    assertThat(member("9223372036854775808")).isEqualTo(new Value.Decimal(0x1p63));
  }

  @Test
  void keepsTheSignOfZeroInFloatsOnly() {
    assertThat(member("-0")).isEqualTo(Value.of(0));
    assertThat(member("-0.0")).isEqualTo(new Value.Decimal(-0.0));
  }

  @Test
  void marksInfinity() {
    assertThat(member("-1e999")).isEqualTo(new Value.Dict(Map.of("@float", Value.of("-INF"))));
  }

  @Test
  void joinsSurrogatePairs() {
    assertThat(member("\"\\ud83d\\ude00\"")).isEqualTo(Value.of("😀"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TRUE",
        "01",
        "1.",
        ".5",
        "+1",
        "NaN",
        "'x'",
        "\"\\x\"",
        "\"\n\"",
        "\"\\ud83d\"",
        "\"\\ude00\"",
        "\"\\ud83d\\u0041\"",
        "[1,]",
        "1}",
        "/**/1",
        "\"open"
      })
  void cannotReadWhatPhpCannot(String json) {
    assertThat(PhpJson.decodeObject("{\"a\":" + json + "}")).isEqualTo(Value.NULL);
  }

  @Test
  void cannotReadBehindAFormFeed() {
    assertThat(PhpJson.decodeObject("{}\n")).isEqualTo(new Value.Dict(Map.of()));
    assertThat(PhpJson.decodeObject("{}\f")).isEqualTo(Value.NULL);
  }

  @Test
  void readsAsDeepAsPhp() {
    assertThat(PhpJson.decodeObject(nested(PhpJson.MAX_DEPTH))).isNotEqualTo(Value.NULL);
    assertThat(PhpJson.decodeObject(nested(PhpJson.MAX_DEPTH + 1))).isEqualTo(Value.NULL);
    assertThat(PhpJson.decodeObject(nested(1_000_000))).isEqualTo(Value.NULL);
  }

  @Test
  void readsNamesAndNumbersOfAnyLength() {
    String name = "n".repeat(100_000);
    assertThat(PhpJson.decodeObject("{\"" + name + "\":" + "1".repeat(2000) + "e-1999}"))
        .isEqualTo(new Value.Dict(Map.of(name, new Value.Decimal(1.1111111111111112))));
  }

  private static String nested(int depth) {
    return "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
  }

  private static Value member(String json) {
    Value attrs = PhpJson.decodeObject("{\"a\":" + json + "}");
    return ((Value.Dict) attrs).entries().values().iterator().next();
  }
}

package dev.pressport.php;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.pressport.model.Text;
import dev.pressport.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhpSerializationTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "N;",
        "i:5;",
        "d:1.5;",
        "b:1;",
        "b:0;",
        "s:1:\"a\";",
        "a:0:{}",
        "O:1:\"A\":0:{}",
        "E:7:\"Foo:Bar\";",
        " i:5; ",
        "\0\u000Bi:5;\n",
        "i:1-2;",
        "a:1:x}"
      })
  void takesForSerializedWhatWordPressDoes(String stored) {
    assertTrue(PhpSerialization.isSerialized(stored));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ";",
        "n;",
        "5",
        "i:;",
        "a:foo",
        "a:foo}",
        "a:1:{i:0;i:1;}x",
        "C:1:\"A\":0:{}",
        "S:1:\"a\";",
        "r:1;",
        "s:1:a;",
        "O:1",
        "\u00A0i:5;",
        "b:true;"
      })
  void leavesPlainWhatWordPressDoes(String stored) {
    assertFalse(PhpSerialization.isSerialized(stored));
    assertEquals(new PhpDecoded.Plain(Text.of(stored)), PhpSerialization.decode(stored));
  }

  @Test
  void decodesFalseWhichPhpCannotTellFromFailure() {
    assertDecodes(Value.FALSE, "b:0;");
  }

  @Test
  void decodesOnce() {
    assertDecodes(Value.of("s:3:\"abc\";"), "s:10:\"s:3:\"abc\";\";");
  }

  @Test
  void countsLengthsInBytes() {
    assertDecodes(Value.of("日本\r\n\0"), "s:9:\"日本\r\n\0\";");
  }

  @Test
  void tellsListsFromMaps() {
    assertDecodes(array(Value.of(1), Value.of(2)), "a:2:{i:0;i:1;i:1;i:2;}");
    assertDecodes(array(), "a:0:{}");
    assertDecodes(dict("1", Value.of(1), "0", Value.of(2)), "a:2:{i:1;i:1;i:0;i:2;}");
    assertDecodes(dict("1", Value.NULL), "a:1:{i:1;N;}");
  }

  @Test
  void treatsIntegerLikeKeysAsIntegers() {
    assertDecodes(array(Value.of(2)), "a:2:{s:1:\"0\";i:1;i:0;i:2;}");
    assertDecodes(dict("05", Value.of(1), "5", Value.of(2)), "a:2:{s:2:\"05\";i:1;i:+05;i:2;}");
  }

  @Test
  void keepsThePlaceOfTheFirstAndTheValueOfTheLastOfEqualKeys() {
    assertDecodes(
        dict("a", Value.of(3), "b", Value.of(2)),
        "a:3:{s:1:\"a\";i:1;s:1:\"b\";i:2;s:1:\"a\";i:3;}");
  }

  @Test
  void clampsIntegers() {
    assertDecodes(Value.of(Long.MAX_VALUE), "i:9223372036854775808;");
    assertDecodes(Value.of(Long.MAX_VALUE), "i:20000000000000000000;");
    assertDecodes(Value.of(Long.MIN_VALUE), "i:-9223372036854775808;");
    assertDecodes(Value.of(Long.MIN_VALUE), "i:-9223372036854775809;");
    assertDecodes(Value.of((1L << 53) + 1), "i:+0009007199254740993;");
  }

  @Test
  void readsFloats() {
    assertDecodes(new Value.Decimal(-0.0), "d:-0;");
    assertDecodes(new Value.Decimal(0.1), "d:0.10000000000000001;");
    assertDecodes(new Value.Decimal(1e25), "d:1.0E+25;");
    assertDecodes(array(new Value.Decimal(.5), new Value.Decimal(5)), "a:2:{i:0;d:.5;i:1;d:5.;}");
    assertDecodes(
        array(dict("@float", Value.of("-INF")), dict("@float", Value.of("NAN"))),
        "a:2:{i:0;d:-INF;i:1;d:NAN;}");
    assertDecodes(dict("@float", Value.of("INF")), "d:1E400;");
  }

  @Test
  void marksObjectsWithTheirClass() {
    assertDecodes(dict("a", Value.of(1)), "O:8:\"stdClass\":1:{s:1:\"a\";i:1;}");
    assertDecodes(
        dict("@class", Value.of("A\\B"), "a", Value.of(1)), "O:3:\"A\\B\":1:{s:1:\"a\";i:1;}");
    assertDecodes(dict(), "O:8:\"stdClass\":0:{}");
  }

  @Test
  void removesVisibilityFromProperties() {
    assertDecodes(
        dict("@class", Value.of("Foo"), "a", Value.of(1), "b", Value.of(2)),
        "O:3:\"Foo\":2:{s:4:\"\0*\0a\";i:1;s:6:\"\0Foo\0b\";i:2;}");
  }

  @Test
  void namesTheClassWherePropertiesClash() {
    assertDecodes(
        dict(
            "@class", Value.of("Foo"),
            "Base::a", Value.of(1),
            "a", Value.of(2),
            "Foo::@class", Value.of(3)),
        "O:3:\"Foo\":3:{s:7:\"\0Base\0a\";i:1;s:1:\"a\";i:2;s:6:\"@class\";i:3;}");
  }

  @Test
  void writesDatesInIso8601() {
    assertDecodes(
        Value.of("2024-07-01T12:00:00+02:00[Europe/Paris]"),
        date("DateTimeImmutable", "2024-07-01 12:00:00.000000", 3, "Europe/Paris"));
    assertDecodes(
        Value.of("2024-07-01T12:00:00.25+05:30"),
        date("DateTime", "2024-07-01 12:00:00.250000", 1, "+05:30"));
    assertDecodes(
        Value.of("2024-07-01T12:00:00Z"), date("DateTime", "2024-07-01 12:00:00.000000", 3, "UTC"));
  }

  @Test
  void keepsDatesWhoseOffsetCannotBeTold() {
    assertDecodes(
        dict(
            "@class", Value.of("DateTime"),
            "date", Value.of("2024-07-01 12:00:00.000000"),
            "timezone_type", Value.of(2),
            "timezone", Value.of("CST")),
        date("DateTime", "2024-07-01 12:00:00.000000", 2, "CST"));
  }

  private static String date(String className, String date, int type, String zone) {
    return "O:%d:\"%s\":3:{s:4:\"date\";%ss:13:\"timezone_type\";i:%d;s:8:\"timezone\";%s}"
        .formatted(
            className.length(), className, PhpWriter.string(date), type, PhpWriter.string(zone));
  }

  @Test
  void namesEnumsAndKeepsOpaqueObjects() {
    assertDecodes(dict("@enum", Value.of("Suit::Hearts")), "E:11:\"Suit:Hearts\";");
    assertDecodes(
        array(dict("@class", Value.of("Foo"), "@opaque", Value.of("YTt9"))),
        "a:1:{i:0;C:3:\"Foo\":3:{a;}}}");
  }

  @Test
  void keepsBytesThatAreNotUtf8() {
    assertDecodes(
        array(dict("@bytes", Value.of("/w==")), Value.of("\uFFFD")),
        "a:2:{i:0;S:1:\"\\ff\";i:1;s:3:\"\uFFFD\";}");
  }

  @Test
  void copiesWhatReferencesPointTo() {
    assertDecodes(
        array(dict("n", Value.of(1)), dict("n", Value.of(1)), Value.of(4), dict("n", Value.of(1))),
        "a:4:{i:0;O:8:\"stdClass\":1:{s:1:\"n\";i:1;}i:1;r:2;i:2;i:4;i:3;R:4;}");
  }

  @Test
  void seesLaterChangesThroughReferences() {
    assertDecodes(array(Value.of(8), Value.of(8)), "a:3:{i:0;i:7;i:0;i:8;i:1;R:2;}");
  }

  @Test
  void writesCyclesAsPaths() {
    assertDecodes(
        dict("@class", Value.of("A"), "self", dict("@ref", Value.of("/"))),
        "O:1:\"A\":1:{s:4:\"self\";r:1;}");
    assertDecodes(
        dict("x/y", dict("self", dict("@ref", Value.of("/x~1y")))),
        "a:1:{s:3:\"x/y\";O:8:\"stdClass\":1:{s:7:\"\0*\0self\";r:2;}}");
  }

  @Test
  void tellsWhereAValueFails() {
    assertEquals(
        new PhpDecoded.Failed(
            Text.of(" a:1:{s:1:\"k\";a:2:{i:0;i:1;i:1;b:7;}}"), "a bool is 0 or 1", 33, "/k/1"),
        PhpSerialization.decode(" a:1:{s:1:\"k\";a:2:{i:0;i:1;i:1;b:7;}}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "b:2;b:1;",
        "a:1:{N;i:1;}",
        "a:1:{i:0;r:1;}",
        "a:2:{i:0;i:5;i:1;r:2;}",
        "a:2:{i:0;i:5;i:1;R:9;}",
        "a:2:{i:0;i:1;i:0;R:2;}",
        "O:3:\"F o\":0:{}",
        "a:1:{i:0;d:1.5e;}",
        "a:1:{i:0;d:nan;}",
        "a:1:{i:0;o:1:\"a\":0:{}}",
        "E:3:\"Foo\";"
      })
  void failsWherePhpDoes(String stored) {
    assertFalse(PhpSerialization.decode(stored) instanceof PhpDecoded.Decoded);
    assertEquals(
        Text.of(stored), assertInstanceOf(Text.class, PhpSerialization.decode(stored).value()));
  }

  private static void assertDecodes(Value expected, String stored) {
    PhpDecoded decoded = PhpSerialization.decode(stored);
    assertInstanceOf(PhpDecoded.Decoded.class, decoded);
    assertEquals(Canonical.of(expected), Canonical.of(decoded.value()), stored);
  }

  private static Value array(Value... items) {
    return new Value.Array(List.of(items));
  }

  private static Value dict(Object... entries) {
    Map<String, Value> dict = new LinkedHashMap<>();
    for (int i = 0; i < entries.length; i += 2) {
      dict.put((String) entries[i], (Value) entries[i + 1]);
    }
    return new Value.Dict(dict);
  }
}

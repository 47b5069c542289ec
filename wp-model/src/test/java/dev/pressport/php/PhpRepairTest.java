package dev.pressport.php;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.pressport.model.Text;
import dev.pressport.model.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhpRepairTest {

  private static final String LENGTHS = "wrong lengths corrected";
  private static final String TRUNCATED = "truncated, the complete pairs kept";

  @Test
  void measuresReplacedAddressesAnew() {
    assertRepairs(
        "a:2:{s:3:\"url\";s:17:\"https://new.example\";s:1:\"n\";i:1;}",
        "a:2:{s:3:\"url\";s:19:\"https://new.example\";s:1:\"n\";i:1;}",
        LENGTHS);
  }

  @Test
  void doesNotSplitAStringThatContainsQuoteAndSemicolon() {
    assertRepairs(
        "a:2:{i:0;s:99:\"say \"hi\"; ok\";i:1;s:1:\"y\";}",
        "a:2:{i:0;s:12:\"say \"hi\"; ok\";i:1;s:1:\"y\";}",
        LENGTHS);
    assertRepairs(
        "a:1:{i:0;s:9:\"x\";i:1;s:1:\"y\";}", "a:1:{i:0;s:13:\"x\";i:1;s:1:\"y\";}", LENGTHS);
  }

  @Test
  void measuresAroundSerializedStrings() {
    String inner = "a:1:{s:3:\"url\";s:19:\"https://new.example\";}";
    assertRepairs(
        "a:2:{i:0;s:40:\"" + inner + "\";i:1;s:40:\"" + inner + "\";}",
        "a:2:{i:0;s:43:\"" + inner + "\";i:1;s:43:\"" + inner + "\";}",
        LENGTHS);
  }

  @Test
  void countsCharactersWhereTheCharsetHadOneByteForEach() {
    assertRepairs(
        "a:1:{s:4:\"café\";s:7:\"é\";s:1é\";}",
        "a:1:{s:5:\"café\";s:9:\"é\";s:1é\";}",
        "lengths counted characters, not bytes");
  }

  @Test
  void measuresWhatAnotherCharsetMeasured() {
    assertRepairs("a:1:{i:0;s:4:\"日本\";}", "a:1:{i:0;s:6:\"日本\";}", LENGTHS);
  }

  @Test
  void turnsLineEndsBack() {
    assertRepairs(
        "a:1:{i:0;s:4:\"a\nb\";}", "a:1:{i:0;s:4:\"a\r\nb\";}", "LF turned back to CR LF");
    assertRepairs("a:1:{i:0;s:3:\"a\r\nb\";}", "a:1:{i:0;s:3:\"a\nb\";}", "CR LF turned to LF");
  }

  @Test
  void removesAddedBackslashes() {
    assertRepairs(
        "a:1:{s:1:\\\"k\\\";s:4:\\\"it\\'s\\\";}",
        "a:1:{s:1:\"k\";s:4:\"it's\";}",
        "added backslashes removed");
    assertRepairs(
        "O:8:\\\"stdClass\\\":1:{s:1:\\\"k\\\";s:9:\\\"it\\'s\\\";}",
        "O:8:\"stdClass\":1:{s:1:\"k\";s:4:\"it's\";}",
        "added backslashes removed; " + LENGTHS);
  }

  @Test
  void restoresStrippedBackslashes() {
    assertRepairs(
        "a:1:{i:0;s:17:\"{\"a\":\"it's\"}\";}",
        "a:1:{i:0;s:17:\"{\\\"a\\\":\\\"it\\'s\\\"}\";}",
        "stripped backslashes restored");
  }

  @Test
  void turnsEntitiesBack() {
    assertRepairs(
        "a:1:{s:1:&quot;k&quot;;s:8:&quot;a &amp;lt; b&quot;;}",
        "a:1:{s:1:\"k\";s:8:\"a &lt; b\";}",
        "HTML entities turned back to characters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\uFFFD"})
  void restoresNulsOfPropertyNames(String nul) {
    assertRepairs(
        "O:3:\"Foo\":2:{s:4:\"%1$s*%1$sa\";i:1;s:6:\"%1$sFoo%1$sb\";i:2;}".formatted(nul),
        "O:3:\"Foo\":2:{s:4:\"\0*\0a\";i:1;s:6:\"\0Foo\0b\";i:2;}",
        "NULs of property names restored");
  }

  @Test
  void measuresTrimmedStrings() {
    assertRepairs("s:6:\"hello\";", "s:5:\"hello\";", LENGTHS);
  }

  @Test
  void countsPairsAnew() {
    assertRepairs(
        "a:9:{i:0;a:1:{i:0;N;i:1;N;}i:1;i:2;}",
        "a:2:{i:0;a:2:{i:0;N;i:1;N;}i:1;i:2;}",
        "wrong counts corrected");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a:2:{i:0;i:1;i:1;s:9:\"ab                | a:1:{i:0;i:1;}",
        "a:2:{i:0;i:1;i:1;a:2:{i:0;i:7;i:1;s:     | a:2:{i:0;i:1;i:1;a:1:{i:0;i:7;}}",
        "a:2:{i:0;i:1;i:1;a:2:{i:0;a:1:{          | a:1:{i:0;i:1;}",
        "a:2:{i:0;i:1;i:1;b:                      | a:1:{i:0;i:1;}",
        "a:2:{i:0;i:1;                            | a:1:{i:0;i:1;}",
        "a:2:{i:0;a:0:{}i:1;O:3:\"Foo\":1:{       | a:1:{i:0;a:0:{}}",
        "O:3:\"Foo\":2:{s:1:\"a\";N;s:1:\"b\";s:9 | O:3:\"Foo\":1:{s:1:\"a\";N;}"
      })
  void keepsTheCompletePairsOfWhatWasCutOff(String stored, String whole) {
    assertRepairs(new PhpDecoded.Repaired(decoded(whole), TRUNCATED, true), stored);
  }

  @Test
  void measuresAnewWhatWasAlsoCutOff() {
    assertRepairs(
        new PhpDecoded.Repaired(
            decoded("a:1:{i:0;s:3:\"abc\";}"), TRUNCATED + "; " + LENGTHS, true),
        "a:2:{i:0;s:2:\"abc\";i:1;s:50:\"de");
  }

  @Test
  void leavesPlainWhatHasNoPairLeft() {
    String stored = "a:2:{i:0;s:50:\"de";
    assertEquals(new PhpDecoded.Plain(Text.of(stored)), PhpSerialization.decode(stored));
  }

  @Test
  void tellsOfTextAfterTheValue() {
    assertRepairs(
        new PhpDecoded.Repaired(
            decoded("a:0:{}"), "5 bytes after the value ignored, as PHP does", true),
        "a:0:{}i:1;}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a:2:{i:0;s:1:\"a\";garbage;i:1;s:1:\"b\";}", "a:9:{i:0;s:9:\"abc\";}", "i:1-2;"})
  void takesNoRepairThatDoesNotReadTheWhole(String stored) {
    assertFalse(PhpSerialization.decode(stored) instanceof PhpDecoded.Repaired);
  }

  private static void assertRepairs(String stored, String whole, String repair) {
    assertRepairs(new PhpDecoded.Repaired(decoded(whole), repair, false), stored);
  }

  private static void assertRepairs(PhpDecoded.Repaired expected, String stored) {
    assertEquals(expected, PhpSerialization.decode(stored), stored);
  }

  private static Value decoded(String whole) {
    return assertInstanceOf(PhpDecoded.Decoded.class, PhpSerialization.decode(whole)).value();
  }
}

package dev.pressport.source.wxr.repair;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.source.wxr.repair.SegmentedText.Repaired;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WxrEncodingTest {

  private static final String FRAME = "<rss><channel><item><v>%s</v></item></channel></rss>";
  private static final String TEXT = "Grüße – “日本” \uD83D\uDE00";

  @Test
  void skipsAByteOrderMark() {
    SegmentedText read = SegmentedText.of("\uFEFF<?xml version=\"1.0\"?>" + FRAME.formatted(TEXT));
    assertThat(read.value()).isEqualTo(TEXT);
    assertThat(read.repairs()).isEmpty();
    assertThat(read.segments().get(0).offset()).isEqualTo(24);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\uFEFF"})
  void readsUtf16(String mark) {
    String file = mark + FRAME.formatted(TEXT + "\uFFFE");
    for (Charset charset : new Charset[] {UTF_16LE, UTF_16BE}) {
      SegmentedText read = SegmentedText.of(file.getBytes(charset));
      assertThat(read.value()).isEqualTo(TEXT + "\uFFFE");
      long offset = 2L * file.indexOf('\uFFFE');
      assertThat(read.repairs())
          .containsExactly(new Repaired(RepairKind.CONTROL_CHARACTER, offset));
      assertThat(read.length()).isEqualTo(2L * file.length());
    }
  }

  @Test
  void replacesLoneSurrogatesInUtf16() {
    byte[] bytes = FRAME.formatted("a??b?").getBytes(UTF_16LE);
    int first = 2 * FRAME.indexOf('%') + 2;
    surrogate(bytes, first, 0xDE);
    surrogate(bytes, first + 2, 0xD8);
    surrogate(bytes, first + 6, 0xD8);
    SegmentedText read = SegmentedText.of(bytes);
    assertThat(read.value()).isEqualTo("a\uFFFD\uFFFDb\uFFFD");
    assertThat(read.repairs())
        .containsExactly(
            new Repaired(RepairKind.LONE_SURROGATE, first),
            new Repaired(RepairKind.LONE_SURROGATE, first + 2),
            new Repaired(RepairKind.LONE_SURROGATE, first + 6));
  }

  private static void surrogate(byte[] bytes, int index, int high) {
    bytes[index] = 0;
    bytes[index + 1] = (byte) high;
  }

  @ParameterizedTest
  @CsvSource({
    "ISO-8859-1, windows-1252, Grüße – €",
    "iso-8859-15, ISO-8859-15, Grüße €",
    "windows-1251, windows-1251, Привет",
    "Shift_JIS, Shift_JIS, 日本語テキスト",
    "UTF-16, UTF-8, Grüße",
    "US-ASCII, UTF-8, Grüße",
    "no-such-charset, UTF-8, Grüße",
    "!, UTF-8, Grüße"
  })
  void readsTheDeclaredEncoding(String declared, String actual, String text) {
    String file =
        "<?xml version='1.0' encoding='" + declared + "'?>\n" + FRAME.formatted(text + "\u0001");
    byte[] bytes = file.getBytes(Charset.forName(actual));
    SegmentedText read = SegmentedText.of(bytes);
    assertThat(read.value()).isEqualTo(text + "\u0001");
    int offset = 0;
    while (bytes[offset] != 1) {
      offset++;
    }
    assertThat(read.repairs()).containsExactly(new Repaired(RepairKind.CONTROL_CHARACTER, offset));
  }

  @Test
  void readsInvalidUtf8AsWindows1252() {
    byte[] bytes = FRAME.formatted("caf\u00E9 \u0093q\u0094 \u00C3").getBytes(ISO_8859_1);
    SegmentedText read = SegmentedText.of(bytes);
    assertThat(read.value()).isEqualTo("café “q” Ã");
    int from = FRAME.indexOf('%');
    assertThat(read.repairs())
        .containsExactly(
            new Repaired(RepairKind.INVALID_UTF8, from + 3),
            new Repaired(RepairKind.INVALID_UTF8, from + 5),
            new Repaired(RepairKind.INVALID_UTF8, from + 7),
            new Repaired(RepairKind.INVALID_UTF8, from + 9));
  }

  @Test
  void replacesBytesThatAreNoCharacter() {
    byte[] bytes = FRAME.formatted("a\u0081b").getBytes(ISO_8859_1);
    SegmentedText read = SegmentedText.of(bytes);
    assertThat(read.value()).isEqualTo("a\uFFFDb");
    assertThat(read.repairKinds()).containsExactly(RepairKind.UNDECODABLE);
  }

  @Test
  void replacesBytesThatAreNoCharacterOfTheDeclaredEncoding() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes("<?xml version='1.0' encoding='Shift_JIS'?><rss><item><v>a".getBytes(UTF_8));
    file.write(0xFF);
    file.writeBytes("b</v></item></rss>".getBytes(UTF_8));
    SegmentedText read = SegmentedText.of(file.toByteArray());
    assertThat(read.value()).isEqualTo("a\uFFFDb");
    assertThat(read.repairKinds()).containsExactly(RepairKind.UNDECODABLE);
  }

  @Test
  void joinsSurrogatesThatWereEncodedOneByOne() {
    String cesu = "\u00ED\u00A0\u00BD\u00ED\u00B8\u0080";
    SegmentedText read = SegmentedText.of(FRAME.formatted(cesu + "x").getBytes(ISO_8859_1));
    assertThat(read.value()).isEqualTo("\uD83D\uDE00x");
    assertThat(read.repairKinds()).containsExactly(RepairKind.SPLIT_CHARACTER);
  }

  @Test
  void replacesLoneSurrogates() {
    String low = "\u00ED\u00B8\u0080";
    SegmentedText read = SegmentedText.of(FRAME.formatted(low + "x" + low).getBytes(ISO_8859_1));
    assertThat(read.value()).isEqualTo("\uFFFDx\uFFFD");
    assertThat(read.repairKinds()).containsOnly(RepairKind.LONE_SURROGATE).hasSize(2);
  }

  @Test
  void reportsARepairOfBytesWhileItsSegmentIsRead() throws IOException {
    byte[] file = "<rss><item>a</item><item>\u00E9</item></rss>".getBytes(ISO_8859_1);
    List<Long> reported = new ArrayList<>();
    try (WxrSegments segments =
        new WxrSegments(new ByteArrayInputStream(file), (kind, offset) -> reported.add(offset))) {
      segments.next();
      segments.next();
      segments.next();
      assertThat(reported).isEmpty();
      segments.next();
      assertThat(reported).containsExactly(25L);
    }
  }
}

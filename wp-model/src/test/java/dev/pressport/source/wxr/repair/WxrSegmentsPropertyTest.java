package dev.pressport.source.wxr.repair;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WxrSegmentsPropertyTest {

  /** The decoder looks at so many bytes before it begins. */
  private static final int FIRST_BLOCK = 1 << 14;

  private static final String[] SNIPPETS = {
    "<item>",
    "</item>",
    "<item/>",
    "<![CDATA[",
    "]]>",
    "]]]]><![CDATA[>",
    "<!--",
    "-->",
    "--",
    "<?x",
    "?>",
    "<?xml version='1.0'?>",
    "<!DOCTYPE r [",
    "<rss>",
    "</rss>",
    "<channel>",
    "</channel>",
    "<a b=\"",
    "\"",
    "'",
    "=",
    "/>",
    ">",
    "<",
    "</",
    "&",
    "&amp;",
    "&nbsp;",
    "&#13;",
    "&#xD83D;",
    "&#xDE00;",
    "&#x10F722;",
    ";",
    "]",
    "\r\n",
    "\r",
    "\u0001",
    "text",
    " ",
    "\u00E9",
    "\u65E5",
    "\uD83D\uDE00",
    "\uFFFE",
    "\uDBFD\uDF0D",
    "\uDBFD\uDF22",
    "<v>",
    "</v>"
  };

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 150);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void makesNoDifferenceHowTheBytesArrive(long seed) throws IOException {
    byte[] file = soup(new Random(seed));
    SegmentedText atOnce = SegmentedText.of(file);
    assertThat(SegmentedText.of(new Trickle(file), 1)).as("seed %d", seed).isEqualTo(atOnce);
    assertThat(atOnce.length()).isEqualTo(file.length);
  }

  /** Scraps of markup around the place where the first block of the decoder ends. */
  private static byte[] soup(Random random) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes("<rss><channel><item><v>".getBytes(UTF_8));
    file.writeBytes("x".repeat(FIRST_BLOCK - 23 - random.nextInt(60)).getBytes(UTF_8));
    for (int i = random.nextInt(120); i > 0; i--) {
      if (random.nextInt(12) == 0) {
        byte[] bytes = new byte[1 + random.nextInt(6)];
        random.nextBytes(bytes);
        file.writeBytes(bytes);
      } else if (random.nextInt(30) == 0) {
        file.writeBytes("\u00ED\u00A0\u00BD\u00ED\u00B8\u0080".getBytes(ISO_8859_1));
      } else {
        file.writeBytes(SNIPPETS[random.nextInt(SNIPPETS.length)].getBytes(UTF_8));
      }
    }
    return file.toByteArray();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void survivesDamageAndKeepsTheItemsBeforeIt(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 20; round++) {
      List<String> items = items(random);
      int damaged = random.nextInt(items.size());
      List<byte[]> parts = new ArrayList<>();
      parts.add("<?xml version=\"1.0\"?>\n<rss><channel><title>t</title>\n".getBytes(UTF_8));
      for (int i = 0; i < items.size(); i++) {
        byte[] item = items.get(i).getBytes(UTF_8);
        parts.add(i == damaged ? damage(item, random) : item);
      }
      parts.add("\n</channel></rss>\n".getBytes(UTF_8));
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      parts.forEach(file::writeBytes);
      SegmentedText read =
          Assertions.assertTimeoutPreemptively(
              Duration.ofSeconds(20), () -> SegmentedText.of(file.toByteArray()), "seed " + seed);
      List<String> texts = read.texts(WxrSegment.Kind.ITEM);
      assertThat(texts.subList(0, Math.min(damaged, texts.size())))
          .as("seed %d", seed)
          .isEqualTo(items.subList(0, damaged));
      assertThat(read.length()).isEqualTo(file.size());
    }
  }

  private static List<String> items(Random random) {
    List<String> items = new ArrayList<>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      items.add(
          """
          <item>
          <title><![CDATA[Größe %1$d]]></title><guid isPermaLink="false">http://x/?p=%1$d&amp;a=1</guid>
          <content:encoded><![CDATA[<p class="a">%1$d ]]]]><![CDATA[> & <b>\uD83D\uDE00</b></p>]]></content:encoded>
          <category domain="tag" nicename='n'><![CDATA[N]]></category><!-- c --><wp:empty/>
          </item>"""
              .formatted(random.nextInt(1000)));
    }
    return items;
  }

  private static byte[] damage(byte[] item, Random random) {
    byte[] bytes = item;
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      int at = random.nextInt(bytes.length);
      ByteArrayOutputStream damaged = new ByteArrayOutputStream();
      damaged.write(bytes, 0, at);
      switch (random.nextInt(3)) {
        case 0 -> damaged.write(bytes[at] ^ 1 << random.nextInt(8));
        case 1 -> damaged.writeBytes(SNIPPETS[random.nextInt(SNIPPETS.length)].getBytes(UTF_8));
        default -> {
          // The byte is lost.
        }
      }
      damaged.write(bytes, at + 1, bytes.length - at - 1);
      bytes = damaged.toByteArray();
    }
    return bytes;
  }

  /** Gives one byte at a time. */
  private static final class Trickle extends FilterInputStream {

    Trickle(byte[] bytes) {
      super(new ByteArrayInputStream(bytes));
    }

    @Override
    public int read(byte[] target, int from, int count) throws IOException {
      return super.read(target, from, Math.min(count, 1));
    }
  }
}

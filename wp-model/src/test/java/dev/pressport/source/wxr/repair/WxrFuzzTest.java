package dev.pressport.source.wxr.repair;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.StringReader;
import javax.xml.stream.XMLStreamException;

class WxrFuzzTest {

  @FuzzTest
  @DictionaryFile(resourcePath = "wxr.dict")
  void repairsAnyBytes(byte[] input) throws IOException {
    SegmentedText read = SegmentedText.of(input);
    assertThat(read.length()).isEqualTo(input.length);
    assertThat(read.lastItemEnd()).isBetween(-1L, (long) input.length);
    long before = 0;
    for (SegmentedText.Segment segment : read.segments()) {
      assertThat(segment.offset()).isBetween(before, (long) input.length);
      readOrRefuse(segment.text());
      before = segment.offset();
    }
    assertThat(SegmentedText.of(new Trickle(input), 1)).as("byte by byte").isEqualTo(read);
  }

  /** A broken tag is for the XML reader to refuse. */
  private static void readOrRefuse(String document) {
    try {
      SegmentedText.elements(
          SegmentedText.FACTORY.createXMLStreamReader(new StringReader(document)));
    } catch (XMLStreamException e) {
      assertThat(e.getLocation()).isNotNull();
    }
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

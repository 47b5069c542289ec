package dev.pressport.source.wxr.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.pressport.source.wxr.repair.SegmentedText.Element;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Real exports: see the description of the data for where they come from. */
class WxrSegmentsDataTest {

  private static final String DATA = System.getProperty("pressport.data", "");

  @Test
  void readsRealExportsLikeAnXmlReader() throws IOException {
    assumeFalse(DATA.isEmpty(), "no data");
    for (Path file : files()) {
      byte[] bytes = Files.readAllBytes(file);
      SegmentedText read = SegmentedText.of(bytes);
      List<Element> elements = new ArrayList<>();
      read.segments().forEach(s -> elements.addAll(SegmentedText.elements(s.text())));
      assertThat(read.whole()).as("%s", file).isTrue();
      List<Element> expected = wholeDocument(bytes);
      if (expected != null) {
        assertThat(read.repairs()).as("%s", file).isEmpty();
        assertThat(comparable(elements)).as("%s", file).isEqualTo(comparable(expected));
      } else {
        assertThat(read.repairs()).as("%s", file).isNotEmpty();
      }
    }
  }

  private static List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : List.of("site-a/wxr", "public")) {
      try (Stream<Path> paths = Files.walk(Path.of(DATA, folder))) {
        paths.filter(path -> path.toString().endsWith(".xml")).forEach(files::add);
      }
    }
    return files;
  }

  /** All elements of a file that is well-formed, null for others. */
  private static @Nullable List<Element> wholeDocument(byte[] file) {
    try {
      return SegmentedText.elements(
          SegmentedText.FACTORY.createXMLStreamReader(new ByteArrayInputStream(file)));
    } catch (XMLStreamException e) {
      return null;
    }
  }

  /** XML folds newlines; and the frame, which is cut, has only blanks of its own. */
  private static List<String> comparable(List<Element> elements) {
    return elements.stream()
        .filter(e -> !e.name().equals("channel") && !e.name().equals("rss"))
        .map(e -> e.name() + e.attributes() + e.text().replace("\r\n", "\n").replace('\r', '\n'))
        .sorted(Comparator.naturalOrder())
        .toList();
  }
}

package dev.pressport.source.wxr.repair;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ctc.wstx.stax.WstxInputFactory;
import dev.pressport.problem.ProblemKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;

/** All that {@link WxrSegments} makes of a file. */
record SegmentedText(
    List<Segment> segments, List<Repaired> repairs, boolean whole, long lastItemEnd, long length) {

  record Segment(WxrSegment.Kind kind, long offset, String text, boolean complete) {}

  record Repaired(ProblemKind kind, long offset) {}

  /** An element, its attributes and all text in it, as an XML reader gives them. */
  record Element(String name, List<String> attributes, String text) {}

  static SegmentedText of(String file) {
    return of(file.getBytes(UTF_8));
  }

  static SegmentedText of(byte[] file) {
    try {
      return of(new ByteArrayInputStream(file), 1 << 12);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static SegmentedText of(InputStream in, int readAtOnce) throws IOException {
    List<Segment> segments = new ArrayList<>();
    List<Repaired> repairs = new ArrayList<>();
    try (WxrSegments source =
        new WxrSegments(in, (kind, offset) -> repairs.add(new Repaired(kind, offset)))) {
      for (WxrSegment segment = source.next(); segment != null; segment = source.next()) {
        String text = readAll(segment.reader(), readAtOnce);
        segments.add(new Segment(segment.kind(), segment.offset(), text, segment.complete()));
      }
      return new SegmentedText(
          segments, repairs, source.whole(), source.lastItemEnd(), source.length());
    }
  }

  /** What is made of the content of a meta value, in a file that is well-formed otherwise. */
  static SegmentedText ofValue(String value) {
    return of("<rss><channel><item><v>" + value + "</v></item></channel></rss>");
  }

  private static String readAll(Reader reader, int readAtOnce) throws IOException {
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[readAtOnce];
    for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
      text.append(buffer, 0, n);
    }
    return text.toString();
  }

  List<String> texts(WxrSegment.Kind kind) {
    return segments.stream().filter(s -> s.kind() == kind).map(Segment::text).toList();
  }

  List<ProblemKind> repairKinds() {
    return repairs.stream().map(Repaired::kind).toList();
  }

  /** The text of the only {@code <v>} in the only item, behind an XML reader. */
  String value() {
    return elements(texts(WxrSegment.Kind.ITEM).get(0)).get(0).text();
  }

  /** The elements of a document in the order of their end tags. */
  static List<Element> elements(String document) {
    try {
      return elements(FACTORY.createXMLStreamReader(new StringReader(document)));
    } catch (XMLStreamException e) {
      throw new AssertionError(e.getMessage() + " in: " + document, e);
    }
  }

  static List<Element> elements(XMLStreamReader reader) throws XMLStreamException {
    List<Element> elements = new ArrayList<>();
    List<StringBuilder> texts = new ArrayList<>();
    List<List<String>> attributes = new ArrayList<>();
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamReader.START_ELEMENT -> {
          texts.add(new StringBuilder());
          attributes.add(attributes(reader));
        }
        case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE ->
            texts.get(texts.size() - 1).append(reader.getText());
        case XMLStreamReader.END_ELEMENT -> {
          int last = texts.size() - 1;
          String text = ControlCharacters.restore(texts.remove(last).toString());
          elements.add(new Element(reader.getLocalName(), attributes.remove(last), text));
        }
        default -> {
          // Comments and instructions have no content.
        }
      }
    }
    return elements;
  }

  private static List<String> attributes(XMLStreamReader reader) {
    List<String> attributes = new ArrayList<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.add(
          reader.getAttributeLocalName(i)
              + "="
              + ControlCharacters.restore(reader.getAttributeValue(i)));
    }
    return attributes;
  }

  static final XMLInputFactory FACTORY = factory();

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    return factory;
  }
}

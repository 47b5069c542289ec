package dev.pressport.source.wxr.repair;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;

/** XML readers for the text of segments, which know no namespaces and no document types. */
public final class SegmentXml {
  private static final WstxInputFactory FACTORY = factory();

  private SegmentXml() {}

  /**
   * Creates a maker of readers that are safe with hostile XML: they read no document types, no
   * external entities and no namespaces, and a value in pieces.
   */
  public static WstxInputFactory hardened() {
    WstxInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    return factory;
  }

  private static WstxInputFactory factory() {
    WstxInputFactory factory = hardened();
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, Integer.MAX_VALUE);
    return factory;
  }

  /** Creates a reader. */
  public static XMLStreamReader reader(Reader text) throws XMLStreamException {
    return FACTORY.createXMLStreamReader(text);
  }
}

package dev.pressport.source.wxr;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Binds one element of a WXR file at a time. For one thread. */
final class Binding {
  private static final JAXBContext CONTEXT = context();

  private final Unmarshaller outer = unmarshaller();
  private final Unmarshaller inner = unmarshaller();

  private static JAXBContext context() {
    try {
      return JAXBContext.newInstance(
          WxrItem.class, WxrComment.class, WxrAuthor.class, WxrTerm.class);
    } catch (JAXBException e) {
      throw new IllegalStateException("the WXR classes do not bind", e);
    }
  }

  private static Unmarshaller unmarshaller() {
    try {
      // JAXB leaves out unknown elements. A handler would hear of them, in messages costly to make.
      return CONTEXT.createUnmarshaller();
    } catch (JAXBException e) {
      throw new IllegalStateException("no unmarshaller for WXR", e);
    }
  }

  /** Binds the element that the reader is at, and leaves the reader past its end tag. */
  <T> T bind(XMLStreamReader reader, Class<T> type) throws XMLStreamException {
    return bind(outer, reader, type);
  }

  /** The same for an element within one that is being bound. */
  <T> T bindWithin(XMLStreamReader reader, Class<T> type) throws XMLStreamException {
    return bind(inner, reader, type);
  }

  private static <T> T bind(Unmarshaller unmarshaller, XMLStreamReader reader, Class<T> type)
      throws XMLStreamException {
    try {
      return unmarshaller.unmarshal(reader, type).getValue();
    } catch (JAXBException e) {
      if (e.getLinkedException() instanceof XMLStreamException cause) {
        throw cause;
      }
      throw new XMLStreamException(e);
    }
  }
}

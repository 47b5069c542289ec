package dev.pressport.source.wxr;

import java.io.IOException;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Shows items without their comments, which go elsewhere one by one: there may be very many. */
final class ItemReader extends BoundedTexts {
  private final Binding binding;
  private final Comments comments;
  private boolean inComment;

  /** Takes the comments of an item. */
  @FunctionalInterface
  interface Comments {
    void add(WxrComment comment) throws IOException;
  }

  ItemReader(
      XMLStreamReader reader,
      Map<String, String> rootScope,
      TextSpool spool,
      Limits limits,
      Binding binding,
      Comments comments) {
    super(reader, rootScope, spool, limits.value(), limits.item());
    this.binding = binding;
    this.comments = comments;
  }

  /** Limits on what is held in memory, in UTF-16 units. */
  record Limits(long value, long item) {

    /** How many whole items may be as long as memory allows one to be in all. */
    private static final int WHOLE = 16;

    /** Returns whether an item of this length may be held in memory as a whole, with others. */
    boolean allow(long length) {
      return length <= value && length <= item / WHOLE;
    }
  }

  /** Reads the item that the document is, to its end. */
  WxrItem read() throws XMLStreamException {
    nextTag();
    WxrItem item = item();
    while (getEventType() != XMLStreamConstants.END_DOCUMENT && hasNext()) {
      next();
    }
    return item;
  }

  /** Reads the item that begins here, and moves behind it. */
  WxrItem item() throws XMLStreamException {
    forget();
    return binding.bind(this, WxrItem.class);
  }

  @Override
  public int next() throws XMLStreamException {
    int event = super.next();
    while (!inComment && event == XMLStreamConstants.START_ELEMENT && at(WxrNames.WP, "comment")) {
      inComment = true;
      WxrComment comment = binding.bindWithin(this, WxrComment.class);
      inComment = false;
      release(comment.content == null ? 0 : comment.content.length());
      try {
        comments.add(comment);
      } catch (IOException e) {
        throw new XMLStreamException(e);
      }
      event = getEventType();
    }
    return event;
  }
}

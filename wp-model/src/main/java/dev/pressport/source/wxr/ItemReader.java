package dev.pressport.source.wxr;

import java.io.IOException;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Shows an item without its comments, which go elsewhere one by one: there may be very many. */
final class ItemReader extends BoundedTexts {
  private final Binding binding;
  private final CommentList comments;
  private boolean inComment;

  ItemReader(
      XMLStreamReader reader,
      Map<String, String> rootScope,
      TextSpool spool,
      Limits limits,
      Binding binding,
      CommentList comments) {
    super(reader, rootScope, spool, limits.value(), limits.item());
    this.binding = binding;
    this.comments = comments;
  }

  /** Limits on what is held in memory, in UTF-16 units. */
  record Limits(long value, long item) {}

  /** Reads the item that the document is. */
  WxrItem read() throws XMLStreamException {
    nextTag();
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

package dev.pressport.source.wxr;

import dev.pressport.row.Row;
import dev.pressport.source.wxr.repair.ControlCharacters;
import dev.pressport.text.DoubleEncoding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Walks the children of a {@code channel} that are no items: the site, its authors and terms. */
final class ChannelReader {
  private final BoundedTexts reader;
  private final Binding binding;
  private final RowMaker rows;
  private final Map<String, String> site = new HashMap<>();
  private Map<String, String> scope = Map.of();
  private int depth;
  private int channel;
  private boolean past;

  ChannelReader(BoundedTexts reader, Binding binding, RowMaker rows) {
    this.reader = reader;
    this.binding = binding;
    this.rows = rows;
  }

  /** The next author or term, or null at the end; {@code offset} is that of the segment. */
  @Nullable Row next(long offset) throws XMLStreamException {
    while (past || reader.hasNext()) {
      int event = past ? reader.getEventType() : reader.next();
      past = false;
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        if (channel == 0 && reader.getLocalName().equals("channel")) {
          channel = depth;
        } else if (channel > 0 && depth == channel + 1) {
          if (scope.isEmpty()) {
            scope = reader.scope();
          }
          Row row = child(offset);
          if (row != null) {
            return row;
          }
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
    return null;
  }

  private @Nullable Row child(long offset) throws XMLStreamException {
    String name = reader.getLocalName();
    boolean wp = reader.getNamespaceURI().equals(WxrNames.WP);
    if (wp && (name.equals("author") || name.equals("wp_author"))) {
      return rows.author(bind(WxrAuthor.class), offset, List.of());
    }
    if (wp && name.equals("category")) {
      return rows.category(bind(WxrTerm.class), offset, List.of());
    }
    if (wp && name.equals("tag")) {
      return rows.tag(bind(WxrTerm.class), offset, List.of());
    }
    if (wp && name.equals("term")) {
      return rows.customTerm(bind(WxrTerm.class), offset, List.of());
    }
    if (wp || reader.getNamespaceURI().isEmpty()) {
      readText(name);
    }
    return null;
  }

  private <T> T bind(Class<T> type) throws XMLStreamException {
    T value = binding.bind(reader, type);
    depth--;
    past = true;
    return value;
  }

  private void readText(String name) throws XMLStreamException {
    if (reader.next() == XMLStreamConstants.CHARACTERS) {
      String text = ControlCharacters.restore(reader.getText()).strip();
      site.putIfAbsent(name, DoubleEncoding.corrected(text));
    } else {
      past = true;
    }
  }

  /** Returns whether the channel began. */
  boolean found() {
    return channel > 0;
  }

  /** The prefixes that hold within the channel. */
  Map<String, String> scope() {
    return scope;
  }

  /** The texts of the channel's simple elements so far, by local name. */
  Map<String, String> site() {
    return site;
  }
}

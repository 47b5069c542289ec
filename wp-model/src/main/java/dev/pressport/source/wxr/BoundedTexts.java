package dev.pressport.source.wxr;

import java.io.Closeable;
import java.io.IOException;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A reader that returns each run of text and CDATA as one event; a text that is too large for
 * memory becomes a ticket of the spool. The texts of one item have a limit too: near it, ever
 * smaller texts are spooled.
 */
class BoundedTexts extends WxrNames {
  private static final int SMALL = 1 << 16;
  private static final int PIECE = 1 << 20;

  private final TextSpool spool;
  private final long maxValue;
  private final long maxItem;
  private long inMemory;
  private char[] text = new char[1 << 10];
  private int length;
  private boolean gathered;
  private boolean ahead;

  /**
   * Creates the reader.
   *
   * @param maxValue the largest text to keep in memory, in UTF-16 units
   * @param maxItem the most that all texts of an item together may take
   */
  BoundedTexts(
      XMLStreamReader reader,
      Map<String, String> rootScope,
      TextSpool spool,
      long maxValue,
      long maxItem) {
    super(reader, rootScope);
    this.spool = spool;
    this.maxValue = maxValue;
    this.maxItem = maxItem;
  }

  @Override
  public int next() throws XMLStreamException {
    if (ahead) {
      ahead = false;
      gathered = false;
      return super.getEventType();
    }
    int event = super.next();
    if (!isText(event)) {
      return event;
    }
    gather();
    ahead = true;
    gathered = true;
    return XMLStreamConstants.CHARACTERS;
  }

  private static boolean isText(int event) {
    return event == XMLStreamConstants.CHARACTERS
        || event == XMLStreamConstants.CDATA
        || event == XMLStreamConstants.SPACE;
  }

  private void gather() throws XMLStreamException {
    length = 0;
    try (Spilling spilling = new Spilling()) {
      do {
        append(super.getTextCharacters(), super.getTextStart(), super.getTextLength());
        spilling.spill();
      } while (isText(super.next()));
      String ticket = spilling.end();
      if (ticket != null) {
        length = 0;
        append(ticket.toCharArray(), 0, ticket.length());
      }
      inMemory += ticket == null ? length : spilling.inMemory();
    } catch (IOException e) {
      throw new XMLStreamException(e);
    }
    if (inMemory > 2 * maxItem) {
      throw new ItemTooLarge(inMemory);
    }
  }

  private void append(char[] piece, int start, int count) {
    if (text.length - length < count) {
      text = Arrays.copyOf(text, Math.max(2 * text.length, length + count));
    }
    System.arraycopy(piece, start, text, length, count);
    length += count;
  }

  /** Begins to count what is in memory anew. */
  final void forget() {
    inMemory = 0;
  }

  /** Records that texts of this length are no longer in memory. */
  final void release(long length) {
    inMemory -= length;
  }

  /** Moves a text into the spool while it is not known how long it will be. */
  private final class Spilling implements Closeable {
    private final long most = inMemory < maxItem ? Math.min(maxValue, maxItem - inMemory) : SMALL;
    private TextSpool.@Nullable Keeping keeping;

    void spill() throws IOException {
      if (length > Math.min(most, PIECE)) {
        if (keeping == null) {
          keeping = spool.keep();
        }
        keeping.append(CharBuffer.wrap(text, 0, length));
        length = 0;
      }
    }

    /** The ticket for a text that was moved; null for one that was not. */
    @Nullable String end() throws IOException {
      if (keeping == null) {
        return null;
      }
      keeping.append(CharBuffer.wrap(text, 0, length));
      return keeping.end(most);
    }

    long inMemory() {
      return keeping != null && keeping.length() <= most ? keeping.length() : 0;
    }

    @Override
    public void close() throws IOException {
      if (keeping != null) {
        keeping.close();
      }
    }
  }

  @Override
  public int getEventType() {
    return gathered ? XMLStreamConstants.CHARACTERS : super.getEventType();
  }

  @Override
  public boolean hasNext() throws XMLStreamException {
    return ahead || super.hasNext();
  }

  @Override
  public String getText() {
    return gathered ? new String(text, 0, length) : super.getText();
  }

  @Override
  public char[] getTextCharacters() {
    return gathered ? text : super.getTextCharacters();
  }

  @Override
  public int getTextStart() {
    return gathered ? 0 : super.getTextStart();
  }

  @Override
  public int getTextLength() {
    return gathered ? length : super.getTextLength();
  }

  @Override
  public boolean isStartElement() {
    return getEventType() == XMLStreamConstants.START_ELEMENT;
  }

  @Override
  public boolean isEndElement() {
    return getEventType() == XMLStreamConstants.END_ELEMENT;
  }

  @Override
  public boolean isCharacters() {
    return getEventType() == XMLStreamConstants.CHARACTERS;
  }

  /** An item that cannot be held in memory even with its large texts in files. */
  static final class ItemTooLarge extends XMLStreamException {
    private static final long serialVersionUID = 1L;

    ItemTooLarge(long size) {
      super("too large for memory: more than " + size + " characters");
    }
  }
}

package dev.pressport.source.wxr;

import dev.pressport.row.Row;
import dev.pressport.source.wxr.repair.SegmentXml;
import java.io.CharArrayReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.xml.stream.XMLStreamException;

/**
 * Some items in the order of a document, cut out of it and to be read as XML on any thread. One
 * parser reads them all; behind an item that is no XML another one goes on.
 */
final class ItemBatch implements Callable<List<BoundItem>> {
  private static final String ROOT = "<items>";
  private static final String END = "</items>";
  private static final int PIECE = 1 << 13;

  private final Map<String, String> scope;
  private final ItemReader.Limits limits;
  private final TextSpool spool;
  private final RowMaker rows;
  private final List<Cut> cuts = new ArrayList<>();
  private char[] text;
  private int length = ROOT.length();
  private int start = length;

  /**
   * The place of an item in the text of the batch.
   *
   * @param offset in the document, in bytes
   * @param repairs those of its text
   * @param whole whether its end is there
   */
  private record Cut(int start, int end, long offset, RepairLog repairs, boolean whole) {}

  /**
   * An empty batch.
   *
   * @param size of its text, which grows when it must
   * @param scope the prefixes that hold within the channel
   * @param tools of which only the limits are used by other threads
   */
  ItemBatch(int size, Map<String, String> scope, WxrDocument.Tools tools, RowMaker rows) {
    this.scope = scope;
    this.limits = tools.limits();
    this.spool = tools.spool();
    this.rows = rows;
    text = new char[size];
    ROOT.getChars(0, ROOT.length(), text, 0);
  }

  /** Appends more of an item; false when there is no more. */
  boolean append(Reader reader) throws IOException {
    ensureRoom(PIECE);
    int count = reader.read(text, length, text.length - length);
    length += Math.max(0, count);
    return count >= 0;
  }

  private void ensureRoom(int count) {
    if (text.length - length < count) {
      text = Arrays.copyOf(text, Math.max(2 * text.length, length + count));
    }
  }

  /** Returns how much of an item was appended. */
  int begun() {
    return length - start;
  }

  /** Takes the beginning of an item away again. */
  char[] takeBegun() {
    char[] begun = Arrays.copyOfRange(text, start, length);
    length = start;
    return begun;
  }

  /** Ends an item. */
  void end(long offset, RepairLog repairs, boolean whole) {
    cuts.add(new Cut(start, length, offset, repairs, whole));
    start = length;
  }

  boolean isEmpty() {
    return cuts.isEmpty();
  }

  /** Returns the length of its items. */
  int length() {
    return length;
  }

  @Override
  public List<BoundItem> call() {
    ensureRoom(END.length());
    END.getChars(0, END.length(), text, length);
    List<BoundItem> bound = new ArrayList<>(cuts.size());
    Binding binding = new Binding();
    while (bound.size() < cuts.size()) {
      bindFrom(bound.size(), binding, bound);
      if (bound.size() < cuts.size()) {
        bound.add(alone(cuts.get(bound.size()), binding));
      }
    }
    return bound;
  }

  /** Binds items up to one that this fails with. */
  private void bindFrom(int first, Binding binding, List<BoundItem> bound) {
    int last = first;
    while (last < cuts.size() && cuts.get(last).whole()) {
      last++;
    }
    if (first == last) {
      return;
    }
    List<WxrComment> comments = new ArrayList<>();
    try {
      ItemReader reader =
          new ItemReader(
              SegmentXml.reader(document(first, last)),
              scope,
              spool,
              limits,
              binding,
              comments::add);
      reader.nextTag();
      reader.next();
      for (int i = first; i < last; i++) {
        if (!reader.isStartElement() || !reader.at(WxrNames.NONE, "item")) {
          return;
        }
        WxrItem item = reader.item();
        boolean ends = i + 1 < last ? reader.isStartElement() : reader.isEndElement();
        if (!ends) {
          return;
        }
        bound.add(rows(item, comments, cuts.get(i)));
        comments.clear();
      }
    } catch (XMLStreamException e) {
      // The item that it failed with is read alone, which tells what is wrong with it.
    }
  }

  private Reader document(int first, int last) {
    if (first == 0 && last == cuts.size()) {
      return new CharArrayReader(text, 0, length + END.length());
    }
    int from = cuts.get(first).start();
    int to = cuts.get(last - 1).end();
    char[] document = new char[ROOT.length() + to - from + END.length()];
    ROOT.getChars(0, ROOT.length(), document, 0);
    System.arraycopy(text, from, document, ROOT.length(), to - from);
    END.getChars(0, END.length(), document, document.length - END.length());
    return new CharArrayReader(document);
  }

  private BoundItem alone(Cut cut, Binding binding) {
    if (!cut.whole()) {
      return BoundItem.unreadable(
          rows.unreadable(cut.offset(), WxrDocument.WITHOUT_END, cut.repairs().take(null, null)));
    }
    List<WxrComment> comments = new ArrayList<>();
    try {
      ItemReader reader =
          new ItemReader(
              SegmentXml.reader(new CharArrayReader(text, cut.start(), cut.end() - cut.start())),
              scope,
              spool,
              limits,
              binding,
              comments::add);
      WxrItem item = reader.read();
      return rows(item, comments, cut);
    } catch (XMLStreamException e) {
      return BoundItem.unreadable(
          rows.unreadable(cut.offset(), WxrDocument.reason(e), cut.repairs().take(null, null)));
    }
  }

  private BoundItem rows(WxrItem item, List<WxrComment> comments, Cut cut) {
    Long id = RowMaker.number(item.id);
    List<Row> all = new ArrayList<>(1 + comments.size());
    all.add(rows.entry(item, cut.offset(), cut.repairs().take(BoundItem.type(item), id)));
    for (WxrComment comment : comments) {
      all.add(rows.comment(comment, item.id, cut.offset()));
    }
    return BoundItem.of(item, all);
  }
}

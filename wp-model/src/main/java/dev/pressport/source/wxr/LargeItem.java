package dev.pressport.source.wxr;

import dev.pressport.row.Row;
import dev.pressport.source.wxr.repair.SegmentXml;
import dev.pressport.source.wxr.repair.WxrSegment;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * An item that is not held in memory as a whole: its large texts and many comments go into files
 * while it is read.
 */
final class LargeItem {
  private final WxrSegment segment;
  private final WxrDocument.Tools tools;
  private final RowMaker rows;
  private @Nullable WxrItem item;

  /** A reading of the segment that is current in its document. */
  LargeItem(WxrSegment segment, WxrDocument.Tools tools, RowMaker rows) {
    this.segment = segment;
    this.tools = tools;
    this.rows = rows;
  }

  /**
   * Reads it to its end.
   *
   * @param text of the segment
   * @return why it cannot be read; null when it can
   */
  @Nullable String read(Reader text, Map<String, String> scope) throws IOException {
    tools.comments().clear();
    String why = null;
    try {
      item =
          new ItemReader(
                  SegmentXml.reader(text),
                  scope,
                  tools.spool(),
                  tools.limits(),
                  new Binding(),
                  tools.comments()::add)
              .read();
    } catch (XMLStreamException e) {
      WxrDocument.rethrowIo(e);
      why = WxrDocument.reason(e);
      tools.comments().clear();
    }
    segment.finish();
    return why;
  }

  /** Returns the item, which was read, and the row of it; its comments follow. */
  BoundItem bound(RepairLog repairs) {
    WxrItem read = Objects.requireNonNull(item);
    Row row =
        rows.entry(
            read, segment.offset(), repairs.take(BoundItem.type(read), RowMaker.number(read.id)));
    return BoundItem.of(read, List.of(row));
  }

  /** Returns the row of the next comment; null when there are no more. */
  @Nullable Row nextComment() throws IOException {
    WxrComment comment = tools.comments().poll();
    return comment == null
        ? null
        : rows.comment(comment, item == null ? null : item.id, segment.offset());
  }
}

package dev.pressport.source.wxr;

import dev.pressport.problem.Problem;
import dev.pressport.problem.Problems;
import dev.pressport.row.Row;
import dev.pressport.source.RowReader.Truncation;
import dev.pressport.source.RowReader.Whole;
import dev.pressport.source.file.Document;
import dev.pressport.source.wxr.repair.SegmentXml;
import dev.pressport.source.wxr.repair.WxrSegment;
import dev.pressport.source.wxr.repair.WxrSegments;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads one document: its channel, then item by item. An item that is no XML costs only itself. */
final class WxrDocument implements Closeable {
  /** Enough to tell a feed from an export file. */
  private static final int FEW = 20;

  static final String WITHOUT_END = "This item has no end: the next one begins within it.";

  private final String name;
  private final Tools tools;
  private final Problems problems;
  private final RepairLog repairs;
  private final InputStream in;
  private final WxrSegments segments;
  private final RowMaker rows;
  private final DocumentParts parts;
  private final Map<String, String> site = new HashMap<>();
  private final Deque<BoundItem> items = new ArrayDeque<>();
  private final Deque<Row> ready = new ArrayDeque<>();
  private Map<String, String> scope = Map.of();
  private @Nullable WxrSegment head;
  private @Nullable ChannelReader channel;
  private @Nullable LargeItem large;
  private @Nullable String lastWhole;
  private long kept;
  private long withoutFields;
  private boolean channelFound;

  /** The tools that the documents of one reading share. */
  record Tools(TextSpool spool, CommentList comments, ItemReader.Limits limits, Workers workers) {}

  WxrDocument(Document input, LongConsumer progress, Tools tools, Problems problems)
      throws IOException {
    this.name = input.name();
    this.tools = tools;
    this.problems = problems;
    this.repairs = new RepairLog(name);
    this.in = input.opener().open(progress);
    this.segments = new WxrSegments(in, repairs);
    this.rows = new RowMaker(name, tools.spool());
    this.parts = new DocumentParts(segments, repairs, tools, rows);
  }

  /** The next row, or null at the end. */
  @Nullable Row next() throws IOException {
    while (true) {
      Row row = ready.isEmpty() ? begun() : ready.poll();
      if (row != null) {
        return row;
      }
      BoundItem item = items.poll();
      if (item != null) {
        accept(item);
      } else if (!advance()) {
        return null;
      }
    }
  }

  /** The next row of what is read as it comes; null at its end. */
  private @Nullable Row begun() throws IOException {
    if (large != null) {
      Row comment = large.nextComment();
      large = comment == null ? null : large;
      return comment;
    }
    return channel == null || head == null ? null : ofChannel(channel, head);
  }

  private void accept(BoundItem item) {
    if (item.name() != null) {
      kept++;
      withoutFields += item.lacksFields() ? 1 : 0;
      lastWhole = item.name();
    }
    ready.addAll(item.rows());
  }

  /**
   * Reads on to the end of the head, skipping its rows.
   *
   * @return the settings of the site
   */
  Map<String, String> readHead() throws IOException {
    if (advance()) {
      while (channel != null && head != null) {
        ofChannel(channel, head);
      }
    }
    return site;
  }

  /**
   * Reads the first few items after the head and returns whether all of them lack the fields of
   * WordPress; false when there are none.
   */
  boolean lacksPostFields() throws IOException {
    Row row = next();
    while (row != null && kept == withoutFields && kept < FEW) {
      row = next();
    }
    return kept > 0 && kept == withoutFields;
  }

  /** Returns the problems of the whole document, known at the end. */
  List<Problem> problemsOfWhole() {
    List<Problem> found = new ArrayList<>();
    if (!channelFound && kept > 0) {
      found.add(Problem.of(WxrProblem.CHANNEL_MISSING).inSource(name));
    }
    if (withoutFields > 0) {
      found.add(Problem.of(WxrProblem.POST_FIELDS_MISSING, withoutFields).inSource(name));
    }
    return found;
  }

  /** Begins the next part; false at the end. */
  private boolean advance() throws IOException {
    channel = null;
    DocumentParts.Part part = parts.next();
    if (part instanceof DocumentParts.Items bound) {
      items.addAll(bound.items());
    } else if (part instanceof DocumentParts.Large item) {
      read(item);
    } else if (part instanceof DocumentParts.Channel between) {
      open(between.segment());
    }
    return part != null;
  }

  private void open(WxrSegment segment) throws IOException {
    head = segment;
    try {
      BoundedTexts reader =
          new BoundedTexts(
              SegmentXml.reader(segment.reader()),
              scope,
              tools.spool(),
              tools.limits().value(),
              tools.limits().item());
      channel = new ChannelReader(reader, new Binding(), rows);
    } catch (XMLStreamException e) {
      broken(e, segment);
    }
  }

  private @Nullable Row ofChannel(ChannelReader reader, WxrSegment segment) throws IOException {
    Row row = null;
    try {
      row = reader.next(segment.offset());
    } catch (XMLStreamException e) {
      broken(e, segment);
    }
    channelFound |= reader.found();
    if (row == null) {
      channel = null;
      reader.site().forEach(site::putIfAbsent);
      if (scope.isEmpty()) {
        scope = reader.scope();
        parts.scope(scope);
      }
      repairs.take(null, null).forEach(problems::add);
    }
    return row;
  }

  private void broken(XMLStreamException e, WxrSegment segment) throws IOException {
    channel = null;
    rethrowIo(e);
    segment.finish();
    if (segment.complete()) {
      problems.add(Problem.of(WxrProblem.CHANNEL_BROKEN).inSource(name).at(segment.offset()));
    }
  }

  private void read(DocumentParts.Large part) throws IOException {
    LargeItem item = new LargeItem(part.segment(), tools, rows);
    String why = item.read(part.text(), scope);
    if (part.segment().complete() && why == null) {
      accept(item.bound(repairs));
      large = item;
      return;
    }
    tools.comments().clear();
    List<Problem> found = repairs.take(null, null);
    if (part.segment().complete()) {
      ready.add(rows.unreadable(part.segment().offset(), String.valueOf(why), found));
    } else if (parts.goesOn()) {
      ready.add(rows.unreadable(part.segment().offset(), WITHOUT_END, found));
    } else {
      found.forEach(problems::add);
    }
  }

  /** Returns why an item cannot be read. */
  static String reason(XMLStreamException e) {
    return e instanceof BoundedTexts.ItemTooLarge
        ? "This item is " + e.getMessage() + "."
        : "This item is not valid XML: " + firstLine(e) + ".";
  }

  static void rethrowIo(XMLStreamException e) throws IOException {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException io) {
        throw io;
      }
    }
  }

  private static String firstLine(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }

  /**
   * Returns the offset at which the document broke off, known at the end; null when it is complete.
   */
  @Nullable Truncation truncation() {
    return segments.whole() && !parts.isCut()
        ? null
        : new Truncation(
            Whole.EXPORT_FILE,
            name,
            lastWhole,
            Math.max(segments.lastItemEnd(), 0),
            segments.length(),
            kept);
  }

  @Override
  public void close() throws IOException {
    try (in;
        segments;
        parts) {
      parts.close();
      repairs.take(null, null).forEach(problems::add);
    }
  }
}

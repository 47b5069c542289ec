package dev.pressport.source.wxr;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import dev.pressport.problem.Problem;
import dev.pressport.problem.Problems;
import dev.pressport.row.Row;
import dev.pressport.source.RowReader.Truncation;
import dev.pressport.source.RowReader.Whole;
import dev.pressport.source.file.Document;
import dev.pressport.source.wxr.repair.WxrSegment;
import dev.pressport.source.wxr.repair.WxrSegments;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.jspecify.annotations.Nullable;

/** Reads one document: its channel, then item by item. An item that is no XML costs only itself. */
final class WxrDocument implements Closeable {
  private static final WstxInputFactory XML = factory();

  /** Enough to tell a feed from an export file. */
  private static final int FEW = 20;

  private final String name;
  private final Tools tools;
  private final Problems problems;
  private final RepairLog repairs;
  private final InputStream in;
  private final WxrSegments segments;
  private final RowMaker rows;
  private final Map<String, String> site = new HashMap<>();
  private Map<String, String> scope = Map.of();
  private @Nullable WxrSegment segment;
  private boolean looked;
  private @Nullable ChannelReader channel;
  private @Nullable String commentsOf;
  private boolean inComments;
  private @Nullable String lastWhole;
  private long kept;
  private long withoutFields;
  private boolean channelFound;
  private boolean cut;

  /** The tools that the documents of one reading share. */
  record Tools(Binding binding, TextSpool spool, CommentList comments, ItemReader.Limits limits) {}

  WxrDocument(Document input, LongConsumer progress, Tools tools, Problems problems)
      throws IOException {
    this.name = input.name();
    this.tools = tools;
    this.problems = problems;
    this.repairs = new RepairLog(name);
    this.in = input.opener().open(progress);
    this.segments = new WxrSegments(in, repairs);
    this.rows = new RowMaker(name, tools.spool());
  }

  private static WstxInputFactory factory() {
    WstxInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, Integer.MAX_VALUE);
    return factory;
  }

  /** The next row, or null at the end. */
  @Nullable Row next() throws IOException {
    while (true) {
      if (inComments) {
        WxrComment comment = tools.comments().poll();
        if (comment != null) {
          return rows.comment(comment, commentsOf, offset());
        }
        inComments = false;
      }
      Row row = channel == null ? null : ofChannel(channel);
      if (row != null) {
        return row;
      }
      if (!advance()) {
        return null;
      }
      row = channel == null ? item() : null;
      if (row != null) {
        return row;
      }
    }
  }

  /**
   * Reads on to the end of the head, skipping its rows.
   *
   * @return the settings of the site
   */
  Map<String, String> readHead() throws IOException {
    Row row = advance() && channel != null ? ofChannel(channel) : null;
    while (row != null && channel != null) {
      row = ofChannel(channel);
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

  private long offset() {
    return segment == null ? -1 : segment.offset();
  }

  private boolean advance() throws IOException {
    channel = null;
    if (looked) {
      looked = false;
    } else {
      segment = segments.next();
    }
    if (segment != null && segment.kind() != WxrSegment.Kind.ITEM) {
      try {
        BoundedTexts reader =
            new BoundedTexts(
                xml(segment), scope, tools.spool(), tools.limits().value(), tools.limits().item());
        channel = new ChannelReader(reader, tools.binding(), rows);
      } catch (XMLStreamException e) {
        broken(e);
      }
    }
    return segment != null;
  }

  private static XMLStreamReader xml(WxrSegment segment) throws XMLStreamException {
    return XML.createXMLStreamReader(segment.reader());
  }

  private @Nullable Row ofChannel(ChannelReader reader) throws IOException {
    Row row = null;
    try {
      row = reader.next(offset());
    } catch (XMLStreamException e) {
      broken(e);
    }
    channelFound |= reader.found();
    if (row == null) {
      channel = null;
      reader.site().forEach(site::putIfAbsent);
      if (scope.isEmpty()) {
        scope = reader.scope();
      }
      repairs.take(null, null).forEach(problems::add);
    }
    return row;
  }

  private void broken(XMLStreamException e) throws IOException {
    channel = null;
    rethrowIo(e);
    if (segment != null) {
      segment.finish();
      if (segment.complete()) {
        problems.add(Problem.of(WxrProblem.CHANNEL_BROKEN).inSource(name).at(segment.offset()));
      }
    }
  }

  private @Nullable Row item() throws IOException {
    WxrSegment current = segment;
    if (current == null) {
      return null;
    }
    tools.comments().clear();
    WxrItem item = null;
    String why = null;
    try {
      ItemReader reader =
          new ItemReader(
              xml(current),
              scope,
              tools.spool(),
              tools.limits(),
              tools.binding(),
              tools.comments());
      item = reader.read();
      while (reader.getEventType() != XMLStreamConstants.END_DOCUMENT && reader.hasNext()) {
        reader.next();
      }
    } catch (XMLStreamException e) {
      rethrowIo(e);
      why =
          e instanceof BoundedTexts.ItemTooLarge
              ? "This item is " + e.getMessage() + "."
              : "This item is not valid XML: " + firstLine(e) + ".";
    }
    current.finish();
    return current.complete() && item != null && why == null
        ? whole(item, current)
        : unreadable(current, why);
  }

  private Row whole(WxrItem item, WxrSegment current) {
    kept++;
    withoutFields += lacksFields(item) ? 1 : 0;
    Long id = parse(item.id);
    String type = item.type == null ? "" : item.type.strip();
    lastWhole = type + " " + (id == null ? "without id" : id);
    commentsOf = item.id;
    inComments = true;
    return rows.entry(item, current.offset(), repairs.take(type, id));
  }

  private static boolean lacksFields(WxrItem item) {
    return Stream.of(item.id, item.type, item.status)
        .allMatch(field -> field == null || field.isBlank());
  }

  private @Nullable Row unreadable(WxrSegment current, @Nullable String why) throws IOException {
    tools.comments().clear();
    List<Problem> found = repairs.take(null, null);
    if (!current.complete()) {
      segment = segments.next();
      looked = true;
      if (segment == null) {
        cut = true;
        found.forEach(problems::add);
        return null;
      }
      why = "This item has no end: the next one begins within it.";
    }
    return rows.unreadable(current.offset(), why == null ? "This item is no XML." : why, found);
  }

  private static void rethrowIo(XMLStreamException e) throws IOException {
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

  static @Nullable Long parse(@Nullable String id) {
    try {
      return id == null ? null : Long.valueOf(id.strip());
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /**
   * Returns the offset at which the document broke off, known at the end; null when it is complete.
   */
  @Nullable Truncation truncation() {
    return segments.whole() && !cut
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
    repairs.take(null, null).forEach(problems::add);
    segments.close();
    in.close();
  }
}

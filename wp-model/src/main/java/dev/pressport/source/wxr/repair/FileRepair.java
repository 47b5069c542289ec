package dev.pressport.source.wxr.repair;

import dev.pressport.problem.ProblemKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Makes an export file well-formed by changing only the places that are not. The file is read
 * twice: what is wrong with it as a whole is known at its end.
 */
public final class FileRepair {
  private static final int HEAD = 1 << 16;
  private static final Map<String, String> NAMESPACES =
      Map.of(
          "content", "http://purl.org/rss/1.0/modules/content/",
          "dc", "http://purl.org/dc/elements/1.1/",
          "excerpt", "http://wordpress.org/export/1.2/excerpt/",
          "wfw", "http://wellformedweb.org/CommentAPI/",
          "wp", "http://wordpress.org/export/1.2/");

  private static final String END = "</channel>\n</rss>\n";

  private final Opener file;
  private final Listener listener;
  private final FileFaults faults = new FileFaults();
  private final Set<String> declared = new TreeSet<>(Set.of("xml", "xmlns"));
  private final Set<String> used = new TreeSet<>();
  private long firstItem = -1;
  private long items;
  private long itemsLeftOut;

  private FileRepair(Opener file, Listener listener) {
    this.file = file;
    this.listener = listener;
  }

  /** Opens the file, each time from its beginning. */
  @FunctionalInterface
  public interface Opener {
    InputStream open() throws IOException;
  }

  /** Hears each change, in the order of the file. */
  @FunctionalInterface
  public interface Listener {
    /**
     * Hears a change.
     *
     * @param line of the file, from 1
     */
    void changed(ProblemKind kind, long line);
  }

  /**
   * The result.
   *
   * @param items in the repaired file
   * @param itemsLeftOut that could not be repaired
   */
  public record Result(long items, long itemsLeftOut) {}

  /** Writes the repaired file, and leaves the stream open. */
  public static Result repair(Opener file, OutputStream out, Listener listener) throws IOException {
    FileRepair repair = new FileRepair(file, listener);
    try {
      repair.copy(repair.examine(), out);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return new Result(repair.items, repair.itemsLeftOut);
  }

  private Encoding examine() throws IOException {
    try (InputStream in = file.open();
        WxrSegments segments = new WxrSegments(in, faults)) {
      boolean headLost = false;
      WxrSegment segment = segments.next();
      while (segment != null) {
        long from = segment.offset();
        firstItem = firstItem < 0 ? from : firstItem;
        boolean valid = isXml(segment.reader());
        segment.finish();
        long end = segments.offset();
        boolean complete = segment.complete();
        boolean item = segment.kind() == WxrSegment.Kind.ITEM;
        WxrSegment next = segments.next();
        long cutOff = next == null ? Long.MAX_VALUE : next.offset();
        long to = complete ? end : cutOff;
        if (item && valid && complete) {
          items++;
        } else if (item) {
          itemsLeftOut++;
          faults.dropped(RepairKind.ITEM_LEFT_OUT, from, to);
        } else if (!valid && segment.kind() == WxrSegment.Kind.HEAD) {
          headLost = true;
          faults.add(RepairKind.HEAD_LEFT_OUT, from, end, "");
        } else if (!valid) {
          faults.dropped(RepairKind.HEAD_LEFT_OUT, from, end);
        }
        segment = next;
      }
      frame(segments, headLost);
      encoding(segments.encoding());
      return segments.encoding();
    }
  }

  private void frame(WxrSegments segments, boolean headLost) throws IOException {
    Frame frame = segments.frame();
    long start = segments.contentStart();
    if (start > segments.encoding().markLength()) {
      faults.dropped(RepairKind.TEXT_BEFORE_DOCUMENT, segments.encoding().markLength(), start);
    }
    used.removeAll(declared);
    if (headLost || frame.startEnd() < 0) {
      long at = frame.startEnd() < 0 ? firstItem : frame.start();
      declared.clear();
      used.addAll(NAMESPACES.keySet());
      faults.add(
          RepairKind.START_MISSING,
          at,
          at,
          "<rss version=\"2.0\"" + declarations(used) + ">\n<channel>\n");
    } else if (!used.isEmpty()) {
      long bracket = frame.startEnd() - (segments.encoding().isUtf16() ? 2 : 1);
      for (String prefix : used) {
        faults.add(RepairKind.NAMESPACE_MISSING, bracket, bracket, declarations(Set.of(prefix)));
      }
    }
    faults.endOfFile();
    if (frame.startEnd() < 0) {
      faults.add(RepairKind.END_MISSING, Long.MAX_VALUE, Long.MAX_VALUE, "\n" + END);
    } else {
      segments.finishFrame();
    }
  }

  private static String declarations(Set<String> prefixes) {
    StringBuilder text = new StringBuilder();
    for (String prefix : prefixes) {
      String namespace = NAMESPACES.getOrDefault(prefix, "urn:undeclared:" + prefix);
      text.append(" xmlns:").append(prefix).append("=\"").append(namespace).append('"');
    }
    return text.toString();
  }

  /** Corrects a declaration of an encoding that the bytes do not have. */
  private void encoding(Encoding encoding) throws IOException {
    if (!encoding.charset().equals(StandardCharsets.UTF_8)) {
      return;
    }
    byte[] head;
    try (InputStream in = file.open()) {
      head = in.readNBytes(HEAD);
    }
    Matcher declaration = Encoding.DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
    if (declaration.find() && !declaration.group(1).equalsIgnoreCase("UTF-8")) {
      faults.add(RepairKind.WRONG_ENCODING, declaration.start(1), declaration.end(1), "UTF-8");
    }
  }

  private boolean isXml(Reader text) throws IOException {
    try {
      XMLStreamReader reader = SegmentXml.reader(text);
      int depth = 0;
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          names(reader);
          depth++;
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          depth--;
        }
      }
      return depth == 0;
    } catch (XMLStreamException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof IOException io) {
          throw io;
        }
      }
      return false;
    }
  }

  private void names(XMLStreamReader reader) throws XMLStreamException {
    prefix(reader.getLocalName());
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String name = reader.getAttributeLocalName(i);
      if (name.startsWith("xmlns:")) {
        declared.add(name.substring("xmlns:".length()));
      } else {
        prefix(name);
      }
    }
  }

  private void prefix(String name) throws XMLStreamException {
    int colon = name.indexOf(':');
    if (colon == 0 || colon == name.length() - 1 || name.indexOf(':', colon + 1) >= 0) {
      throw new XMLStreamException("no name with a prefix: " + name);
    }
    if (colon > 0) {
      used.add(name.substring(0, colon));
    }
  }

  private void copy(Encoding encoding, OutputStream out) throws IOException {
    try (InputStream bytes = file.open();
        InputStream in = file.open()) {
      RepairedCopy copy =
          new RepairedCopy(
              bytes,
              out,
              encoding,
              faults.edits(),
              (kind, line, from) -> listener.changed(written(kind), line));
      try (WxrSegments segments = new WxrSegments(in, copy)) {
        WxrSegment segment = segments.next();
        while (segment != null) {
          segment.finish();
          segment = segments.next();
        }
      }
      copy.finish();
    }
  }

  /** A control character is kept when a file is read, but not when one is written. */
  private static ProblemKind written(ProblemKind kind) {
    return kind.equals(RepairKind.CONTROL_CHARACTER) ? RepairKind.CONTROL_REPLACED : kind;
  }
}

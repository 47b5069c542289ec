package dev.pressport.source.wxr.repair;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a WXR file, broken or not, into documents that an XML reader can read one by one, and
 * repairs their text on the way. Memory does not grow with the file.
 *
 * <p>Control characters and carriage returns arrive at the other end of the XML reader as {@link
 * ControlCharacters} has it; use {@link ControlCharacters#restore} on all text and attribute
 * values.
 */
public final class WxrSegments implements Closeable {

  private final SourceText source;
  private final TextBuffer out = new TextBuffer();
  private final Markup markup;
  private final RepairListener repairs;
  private Frame frame;
  private @Nullable WxrSegment current;
  private boolean begun;
  private long contentStart;
  private long lastItemEnd = -1;

  public WxrSegments(InputStream in, RepairListener repairs) throws IOException {
    source = new SourceText(in, repairs);
    markup = new Markup(source, new Transcript(source, out, repairs));
    this.repairs = repairs;
    frame = Frame.missing(repairs);
  }

  /** The next segment, after passing over the rest of the one before; null at the end. */
  public @Nullable WxrSegment next() throws IOException {
    if (current != null) {
      current.finish();
      if (current.kind() == WxrSegment.Kind.ITEM && current.complete()) {
        lastItemEnd = source.offset();
      }
    }
    current = begun ? between() : head();
    return current;
  }

  /** Tells the listener what is missing at the end, once all segments were read. */
  void finishFrame() throws IOException {
    frame.finish(source.offset(), source.has(1));
  }

  Frame frame() {
    return frame;
  }

  /** The offset of the first byte that belongs to the document; known with the first segment. */
  long contentStart() {
    return contentStart;
  }

  /** The byte offset that was read up to. */
  long offset() {
    return source.offset();
  }

  Encoding encoding() {
    return source.encoding();
  }

  /** Returns whether the end of the document was there; known at the end. */
  public boolean whole() {
    return frame.isClosed();
  }

  /** Returns the end of the last complete item, in bytes; -1 when there was none. */
  public long lastItemEnd() {
    return lastItemEnd;
  }

  /** The length of the file in bytes, known at the end. */
  public long length() {
    return source.decoded();
  }

  private @Nullable WxrSegment head() throws IOException {
    begun = true;
    Prolog prolog = new Prolog(source, markup);
    boolean document = prolog.pass();
    contentStart = prolog.contentStart();
    if (!document) {
      return null;
    }
    if (markup.name().equals(Markup.ITEM)) {
      return between();
    }
    frame = new Frame(markup.name(), repairs);
    return new HeadSegment(source, markup, out, frame);
  }

  private @Nullable WxrSegment between() throws IOException {
    boolean reported = false;
    while (true) {
      markup.skipBlanks();
      Token token = markup.peek();
      if (token == Token.END_OF_FILE) {
        return null;
      }
      if (token == Token.START_TAG && markup.name().equals(Markup.ITEM)) {
        frame.goesOn(markup.offset());
        return new ItemSegment(source, markup, out);
      }
      if (frame.isClosed()) {
        reported = skipAfterDocument(token, reported);
      } else if (isContent(token)) {
        frame.goesOn(markup.offset());
        return new GapSegment(source, markup, out, frame);
      } else {
        skipInDocument(token);
      }
    }
  }

  private boolean isContent(Token token) {
    return switch (token) {
      case TEXT, CDATA -> true;
      case START_TAG -> !frame.contains(markup.name());
      case END_TAG, COMMENT, INSTRUCTION, DECLARATION, END_OF_FILE -> false;
    };
  }

  private void skipInDocument(Token token) throws IOException {
    if (token == Token.DECLARATION) {
      markup.transcript().report(RepairKind.LATE_DECLARATION);
      markup.drop(RepairKind.LATE_DECLARATION);
    } else if (token == Token.END_TAG && !frame.contains(markup.name())) {
      markup.transcript().report(RepairKind.STRAY_END_TAG);
      markup.drop(RepairKind.STRAY_END_TAG);
    } else {
      if (token == Token.END_TAG) {
        frame.ends(markup.name(), markup.offset());
      }
      markup.skip();
    }
  }

  /**
   * Returns whether text after the document was reported, which is once for all that stands
   * together.
   */
  private boolean skipAfterDocument(Token token, boolean reported) throws IOException {
    boolean isAside =
        token == Token.COMMENT || token == Token.INSTRUCTION || token == Token.DECLARATION;
    boolean isSecond = token == Token.START_TAG && frame.isRoot(markup.name());
    if (isSecond) {
      markup.transcript().report(RepairKind.SECOND_DOCUMENT);
      frame.reopen(markup.offset());
    } else if (!isAside && !reported) {
      markup.transcript().report(RepairKind.TEXT_AFTER_DOCUMENT);
    }
    if (token == Token.COMMENT || token == Token.INSTRUCTION || isSecond) {
      markup.skip();
    } else {
      markup.drop(RepairKind.TEXT_AFTER_DOCUMENT);
    }
    return reported || !(isAside || isSecond);
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}

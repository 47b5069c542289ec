package dev.pressport.source.wxr.repair;

import java.io.IOException;
import java.io.Reader;

/** A part of a WXR file that is an XML document in itself. */
public abstract class WxrSegment {

  /** The content of a segment. */
  public enum Kind {
    /** The part before the first item, from the start tag of the root, whose end tag is added. */
    HEAD,
    /** An item, from its start tag to its end tag. */
    ITEM,
    /** The part between or after the items, in a channel that is added. */
    GAP
  }

  private final Kind kind;
  private final long offset;
  private final Reader reader = new SegmentReader();
  private final TextBuffer out;
  private final Markup markup;
  private boolean ended;
  private boolean complete;

  /** Whether the pending text is that of a later segment. */
  private boolean finished;

  /** A segment that begins at the position of the source. */
  WxrSegment(Kind kind, SourceText source, Markup markup, TextBuffer out) {
    this.kind = kind;
    this.offset = source.offset();
    this.markup = markup;
    this.out = out;
    markup.open().clear();
  }

  public Kind kind() {
    return kind;
  }

  /** Returns the offset of its beginning in the source, in bytes. */
  public long offset() {
    return offset;
  }

  /** Its text, once; it ends early when the next segment was requested. */
  public Reader reader() {
    return reader;
  }

  /**
   * Returns whether nothing of it is missing; false until it was read, or the next one requested.
   */
  public boolean complete() {
    return complete;
  }

  /**
   * Decides about the next token.
   *
   * @return whether to copy it; if not, it was skipped, or the segment is over
   */
  abstract boolean admit(Token token) throws IOException;

  /** A token was copied as a whole. */
  void copied() {}

  Markup markup() {
    return markup;
  }

  /** The segment is over. */
  void end(boolean whole) {
    ended = true;
    complete = whole;
  }

  /** Skips an end tag whose start tag is missing. */
  void skipStray() throws IOException {
    markup.transcript().report(RepairKind.STRAY_END_TAG);
    markup.drop(RepairKind.STRAY_END_TAG);
  }

  /** Passes over what was not read of it. */
  public void finish() throws IOException {
    finished = true;
    out.clear();
    while (!ended) {
      step();
      out.clear();
    }
  }

  private void step() throws IOException {
    if (!markup.isHalfCopied() && !isAdmitted(markup.peek())) {
      return;
    }
    markup.copy();
    if (!markup.isHalfCopied()) {
      copied();
    }
  }

  private boolean isAdmitted(Token token) throws IOException {
    if (token == Token.DECLARATION) {
      markup.transcript().report(RepairKind.LATE_DECLARATION);
      markup.drop(RepairKind.LATE_DECLARATION);
      return false;
    }
    return admit(token);
  }

  private final class SegmentReader extends Reader {

    @Override
    public int read(char[] target, int from, int count) throws IOException {
      if (count == 0 || finished) {
        return finished ? -1 : 0;
      }
      if (out.isEmpty()) {
        while (!ended && !out.isFull()) {
          step();
        }
      }
      return out.isEmpty() ? -1 : out.read(target, from, count);
    }

    /** The file stays open for the segments to come. */
    @Override
    public void close() {}
  }
}

package dev.pressport.source.wxr.repair;

import java.io.IOException;

/** The content before the first item; the whole document when there is none. */
final class HeadSegment extends WxrSegment {

  private final Frame frame;
  private boolean begun;
  private boolean last;

  HeadSegment(SourceText source, Markup markup, TextBuffer out, Frame frame) {
    super(Kind.HEAD, source, markup, out);
    this.frame = frame;
  }

  @Override
  boolean admit(Token token) throws IOException {
    String name = markup().name();
    if (token == Token.END_OF_FILE || (token == Token.START_TAG && name.equals(Markup.ITEM))) {
      markup().transcript().insert(RepairKind.END_MISSING, markup().open().endTagsWithin(frame));
      frame.channelOpen(markup().open().contains(Frame.CHANNEL));
      markup().transcript().write(markup().open().endTags());
      end(token == Token.START_TAG);
      return false;
    }
    if (token == Token.END_TAG && !markup().open().contains(name)) {
      skipStray();
      return false;
    }
    last = token == Token.END_TAG && frame.isRoot(name);
    return true;
  }

  @Override
  void copied() {
    if (!begun) {
      begun = true;
      frame.begins(offset(), markup().offset());
    }
    if (last || markup().open().isEmpty()) {
      frame.close();
      end(true);
    }
  }
}

package dev.pressport.source.wxr.repair;

import java.io.IOException;

/** The content between or after the items, without the tags of the frame. */
final class GapSegment extends WxrSegment {

  private final Frame frame;

  GapSegment(SourceText source, Markup markup, TextBuffer out, Frame frame) {
    super(Kind.GAP, source, markup, out);
    this.frame = frame;
    out.append("<" + Frame.CHANNEL + ">");
  }

  @Override
  boolean admit(Token token) throws IOException {
    String name = markup().name();
    boolean isTag = token == Token.START_TAG || token == Token.END_TAG;
    if (token == Token.END_OF_FILE || (token == Token.START_TAG && name.equals(Markup.ITEM))) {
      close(token == Token.START_TAG);
    } else if (token == Token.END_TAG && frame.contains(name)) {
      close(true);
      frame.ends(name, markup().offset());
      markup().skip();
    } else if (isTag && frame.contains(name)) {
      markup().drop(RepairKind.STRAY_END_TAG);
    } else if (token == Token.END_TAG && !markup().open().contains(name)) {
      skipStray();
    } else {
      return true;
    }
    return false;
  }

  private void close(boolean whole) {
    markup().transcript().insert(RepairKind.END_MISSING, markup().open().endTagsWithin(frame));
    markup().transcript().write(markup().open().endTags() + "</" + Frame.CHANNEL + ">");
    end(whole);
  }
}

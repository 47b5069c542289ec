package dev.pressport.source.wxr.repair;

/** An item. Its end tag ends it whatever is still open in it. */
final class ItemSegment extends WxrSegment {

  private boolean begun;
  private boolean last;

  ItemSegment(SourceText source, Markup markup, TextBuffer out) {
    super(Kind.ITEM, source, markup, out);
  }

  @Override
  boolean admit(Token token) {
    boolean isItem = markup().name().equals(Markup.ITEM);
    if (token == Token.END_OF_FILE || (begun && token == Token.START_TAG && isItem)) {
      end(false);
      return false;
    }
    begun = true;
    last = token == Token.END_TAG && isItem;
    return true;
  }

  @Override
  void copied() {
    if (last || markup().open().isEmpty()) {
      end(true);
    }
  }
}

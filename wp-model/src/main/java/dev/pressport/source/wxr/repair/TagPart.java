package dev.pressport.source.wxr.repair;

import java.io.IOException;

/**
 * A start tag or an end tag.
 *
 * <p>A tag that is broken off, because the next one begins inside it, ends there: that is for the
 * XML reader to refuse, and the borders of the items stay known.
 */
final class TagPart implements MarkupPart {

  private static final StopSet BETWEEN = new StopSet("<>=\"' \t\n");
  private static final StopSet IN_VALUE = new StopSet("<&\"'");
  private static final char NONE = 0;

  private final CharacterReferences references;
  private final int head;
  private boolean started;
  private boolean afterEquals;
  private char quote = NONE;
  private char previous = NONE;

  /**
   * A tag.
   *
   * @param head the length of what is known to begin it: the bracket and the name
   */
  TagPart(CharacterReferences references, int head) {
    this.references = references;
    this.head = head;
  }

  /** Returns whether it was closed by {@code />}, known when it is finished. */
  boolean isEmptyElement() {
    return previous == '/';
  }

  @Override
  public boolean copy(Transcript transcript) throws IOException {
    SourceText source = transcript.source();
    if (!started) {
      transcript.copy(head);
      started = true;
    }
    boolean finished = false;
    while (!finished && !transcript.isFull()) {
      int plain = source.run(quote == NONE ? BETWEEN : IN_VALUE);
      if (plain > 0) {
        previous = source.at(plain - 1);
        afterEquals = false;
        transcript.copy(plain);
      }
      if (!source.has(1)) {
        finished = true;
      } else if (quote == NONE) {
        finished = copyBetween(transcript, source.at(0));
      } else {
        finished = copyInValue(transcript, source.at(0));
      }
    }
    return finished;
  }

  private boolean copyBetween(Transcript transcript, char c) {
    if (c == '<') {
      return true;
    }
    if (c == '>') {
      transcript.copy(1);
      return true;
    }
    if ((c == '"' || c == '\'') && afterEquals) {
      quote = c;
    }
    // Blanks may stand between the sign and the quote.
    afterEquals = c == '=' || (afterEquals && c <= ' ');
    previous = c;
    transcript.copyMarkup();
    return false;
  }

  private boolean copyInValue(Transcript transcript, char c) throws IOException {
    if (c == '<') {
      if (isItemTag(transcript.source())) {
        return true;
      }
      transcript.replace(1, "&lt;", RepairKind.BARE_LESS_THAN);
    } else if (c == '&') {
      references.copy(transcript);
    } else if (c == quote) {
      quote = NONE;
      transcript.copy(1);
    } else {
      transcript.copyContent();
    }
    previous = c;
    return false;
  }

  /** A quote that was never closed must not swallow the items after it. */
  private static boolean isItemTag(SourceText source) throws IOException {
    int name = source.startsWith("</") ? 2 : 1;
    return source.startsWith(Markup.ITEM, name)
        && !ElementNames.continuesAt(source, name + Markup.ITEM.length());
  }
}

package dev.pressport.source.wxr.repair;

import java.io.IOException;

/**
 * The content before the document: the XML declaration and comments, but also blank lines and the
 * notices that PHP prints into an export, which may be HTML.
 */
final class Prolog {

  private static final String ROOT = "<rss";
  private static final String DECLARATION = "<?xml";

  private final SourceText source;
  private final Markup markup;
  private final long start;
  private long contentStart;
  private boolean reported;

  /** Whether there is a document ahead to which everything before it can be skipped. */
  private boolean documentAhead = true;

  Prolog(SourceText source, Markup markup) {
    this.source = source;
    this.markup = markup;
    this.start = source.offset();
    this.contentStart = start;
  }

  /**
   * The offset of the XML declaration, or else of what follows the last text before the document.
   */
  long contentStart() {
    return contentStart;
  }

  /**
   * Passes over all of it.
   *
   * @return whether a root follows: its start tag is what comes next
   */
  boolean pass() throws IOException {
    while (true) {
      markup.skipBlanks();
      if (Doctype.isNext(source)) {
        markup.transcript().report(RepairKind.DOCTYPE);
        markup.transcript().repairs().drop(RepairKind.DOCTYPE, source.offset());
        markup.skip(Doctype::skip);
        markup.transcript().repairs().keep(source.offset());
        continue;
      }
      switch (markup.peek()) {
        case END_OF_FILE -> {
          return false;
        }
        case COMMENT, INSTRUCTION -> markup.skip();
        case DECLARATION -> skipDeclaration();
        case START_TAG -> {
          if (isRootAt(source, 0) || !skipToDocument()) {
            return true;
          }
        }
        case TEXT, CDATA, END_TAG -> {
          if (!skipToDocument()) {
            markup.drop(RepairKind.TEXT_BEFORE_DOCUMENT);
          }
        }
      }
    }
  }

  /** Returns whether a start tag of the root of every WXR stands at an index. */
  static boolean isRootAt(SourceText source, int index) throws IOException {
    return source.startsWith(ROOT, index)
        && !ElementNames.continuesAt(source, index + ROOT.length());
  }

  private void skipDeclaration() throws IOException {
    contentStart = source.offset();
    if (source.offset() > start && !reported) {
      markup.transcript().report(RepairKind.LATE_DECLARATION);
    }
    markup.skip();
  }

  private boolean skipToDocument() throws IOException {
    int index = documentAhead ? document() : -1;
    documentAhead = index >= 0;
    if (!reported && (documentAhead || markup.peek() != Token.START_TAG)) {
      markup.transcript().report(RepairKind.TEXT_BEFORE_DOCUMENT);
      reported = true;
    }
    if (documentAhead) {
      markup.skip(text -> text.skip(index));
      contentStart = source.offset();
    }
    return documentAhead;
  }

  private int document() throws IOException {
    for (int i = 0; i < SourceText.LOOKAHEAD && source.has(i + 1); i++) {
      if (source.at(i) == '<' && (isRootAt(source, i) || isDeclarationAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private boolean isDeclarationAt(int index) throws IOException {
    return source.startsWith(DECLARATION, index)
        && !ElementNames.continuesAt(source, index + DECLARATION.length());
  }
}

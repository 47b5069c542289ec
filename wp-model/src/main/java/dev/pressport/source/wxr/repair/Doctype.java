package dev.pressport.source.wxr.repair;

import java.io.IOException;

/**
 * A document type declaration, which is left out: it has no content, and its entities are a way to
 * attack readers.
 */
final class Doctype {

  private static final String START = "<!DOCTYPE";
  private static final String COMMENT_START = "<!--";
  private static final String COMMENT_END = "-->";
  private static final StopSet IN_MARKUP = new StopSet("<>[]\"'");
  private static final StopSet IN_LITERAL = new StopSet("<\"'");
  private static final StopSet IN_COMMENT = new StopSet("<-");
  private static final char NONE = 0;

  private final SourceText source;
  private boolean comment;
  private char quote = NONE;

  /** Subsets and declarations that are open, the whole one included. */
  private int depth;

  private Doctype(SourceText source) {
    this.source = source;
  }

  static boolean isNext(SourceText source) throws IOException {
    return source.startsWith(START);
  }

  /** Passes over the one at the position; one that is broken ends before the root. */
  static void skip(SourceText source) throws IOException {
    Doctype doctype = new Doctype(source);
    do {
      doctype.pass(source.at(0));
      source.skip(source.run(doctype.stops()));
    } while (doctype.depth > 0 && source.has(1) && !Prolog.isRootAt(source, 0));
  }

  private StopSet stops() {
    if (comment) {
      return IN_COMMENT;
    }
    return quote == NONE ? IN_MARKUP : IN_LITERAL;
  }

  private void pass(char c) throws IOException {
    if (comment) {
      comment = !source.startsWith(COMMENT_END);
      source.skip(comment ? 1 : COMMENT_END.length());
    } else if (quote != NONE) {
      quote = c == quote ? NONE : quote;
      source.skip(1);
    } else if (source.startsWith(COMMENT_START)) {
      comment = true;
      source.skip(COMMENT_START.length());
    } else {
      passMarkup(c);
      source.skip(1);
    }
  }

  private void passMarkup(char c) {
    if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '<' || c == '[') {
      depth++;
    } else if (c == '>' || c == ']') {
      depth--;
    }
  }
}

package dev.pressport.source.wxr.repair;

import dev.pressport.problem.ProblemKind;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A cursor over the tokens of a text: it looks at the next one, then copies or skips it. */
final class Markup {

  /** The element that WordPress writes for every post. */
  static final String ITEM = "item";

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final SourceText source;
  private final Transcript transcript;
  private final TextBuffer skipped = new TextBuffer();
  private final Transcript unread;
  private final CharacterReferences references = new CharacterReferences();
  private final OpenElements open = new OpenElements();

  private @Nullable Token next;
  private @Nullable MarkupPart part;
  private String name = "";

  Markup(SourceText source, Transcript transcript) {
    this.source = source;
    this.transcript = transcript;
    this.unread =
        new Transcript(
            source,
            skipped,
            transcript.repairs().takesEdits() ? transcript.repairs() : (kind, offset) -> {});
  }

  /** A step that moves the position of a text. */
  @FunctionalInterface
  interface Move {
    void over(SourceText text) throws IOException;
  }

  Transcript transcript() {
    return transcript;
  }

  /** The elements that were opened by what was copied. */
  OpenElements open() {
    return open;
  }

  /** Returns the next token; only when nothing is half copied. */
  Token peek() throws IOException {
    Token token = next;
    if (token == null) {
      token = recognize();
      next = token;
    }
    return token;
  }

  /** The name in the tag that comes next. */
  String name() {
    return name;
  }

  /** Returns whether the last token was copied only in part, because the buffer was full. */
  boolean isHalfCopied() {
    return part != null;
  }

  /** Copies what comes next, or what is left of it, until there is enough to read. */
  void copy() throws IOException {
    Token token = peek();
    MarkupPart copied = part == null ? part(token) : part;
    boolean finished = copied.copy(transcript);
    part = finished ? null : copied;
    if (finished) {
      next = null;
      follow(token, copied);
    }
  }

  /** Passes over what comes next. */
  void skip() throws IOException {
    MarkupPart passed = part(peek());
    while (!passed.copy(unread)) {
      skipped.clear();
    }
    skipped.clear();
    next = null;
  }

  /** Passes over what comes next, and leaves it out. */
  void drop(ProblemKind kind) throws IOException {
    transcript.repairs().drop(kind, source.offset());
    skip();
    transcript.repairs().keep(source.offset());
  }

  /** The byte offset of what comes next. */
  long offset() {
    return source.offset();
  }

  /** Moves over what has nothing to do with tokens. */
  void skip(Move move) throws IOException {
    move.over(source);
    next = null;
  }

  /** Skips blanks, including those that XML does not allow. */
  void skipBlanks() throws IOException {
    while (source.has(1) && isBlank(source.at(0))) {
      unread.copyMarkup();
      next = null;
    }
    skipped.clear();
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == BYTE_ORDER_MARK || ControlCharacters.isForbidden(c);
  }

  private MarkupPart part(Token token) {
    return switch (token) {
      case START_TAG -> new TagPart(references, 1 + name.length());
      case END_TAG -> new TagPart(references, 2 + name.length());
      case CDATA -> new CdataPart(new CdataEnd(open.innermost()));
      case COMMENT -> AsidePart.comment();
      case INSTRUCTION, DECLARATION -> AsidePart.instruction();
      case TEXT -> new TextPart(references);
      case END_OF_FILE -> throw new IllegalStateException("Nothing comes after the end.");
    };
  }

  private void follow(Token token, MarkupPart copied) {
    if (token == Token.END_TAG) {
      open.close(name);
    } else if (copied instanceof TagPart tag && !tag.isEmptyElement()) {
      open.open(name);
    }
  }

  private Token recognize() throws IOException {
    if (!source.has(1)) {
      return Token.END_OF_FILE;
    }
    if (source.at(0) != '<') {
      return Token.TEXT;
    }
    if (ElementNames.startsAt(source, 1)) {
      return tag(Token.START_TAG, 1);
    }
    if (source.startsWith("</") && ElementNames.startsAt(source, 2)) {
      return tag(Token.END_TAG, 2);
    }
    if (source.startsWith("<?") && ElementNames.startsAt(source, 2)) {
      return ElementNames.at(source, 2).equalsIgnoreCase("xml")
          ? Token.DECLARATION
          : Token.INSTRUCTION;
    }
    if (source.startsWith(CdataPart.START)) {
      return Token.CDATA;
    }
    return source.startsWith("<!--") ? Token.COMMENT : Token.TEXT;
  }

  private Token tag(Token kind, int nameIndex) throws IOException {
    name = ElementNames.at(source, nameIndex);
    return isCutOff(nameIndex + name.length()) ? Token.END_OF_FILE : kind;
  }

  /** Returns whether the file ends inside the tag. */
  private boolean isCutOff(int index) throws IOException {
    for (int i = index; i < SourceText.LOOKAHEAD; i++) {
      if (!source.has(i + 1)) {
        return true;
      }
      if (source.at(i) == '>' || source.at(i) == '<') {
        return false;
      }
    }
    return false;
  }
}

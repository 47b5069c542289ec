package dev.pressport.source.sql;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * The words of SQL as MySQL's client reads them: comments are blanks, and so are the borders of
 * those that a server of some version runs.
 */
final class DumpTokens {
  private static final int LONGEST_COMMENT = 400;
  private static final int LONGEST_NAME = 1000;
  private static final int MOST_BLANKS = 16;
  private static final int MOST_DIGITS = 20;

  /** A version that no server has: the comment that it guards is for the client. */
  private static final int NO_VERSION = 999999;

  private static final List<String> LINES =
      List.of("INSERT INTO ", "REPLACE INTO ", "CREATE TABLE ", "DROP TABLE ", "UNLOCK TABLES");

  private final DumpBytes bytes;
  private final Consumer<String> comments;
  private byte[] delimiter = {';'};
  private boolean backslashes = true;
  private boolean unescaped;

  /**
   * @param comments takes the start of each comment line
   */
  DumpTokens(DumpBytes bytes, Consumer<String> comments) {
    this.bytes = bytes;
    this.comments = comments;
  }

  /** Sets whether a backslash in a string escapes the next character. */
  void backslashes(boolean escape) {
    backslashes = escape;
  }

  /** Returns whether a backslash in a string escapes, as in MySQL. */
  boolean backslashes() {
    return backslashes;
  }

  /** Sets whether quotes within strings may lack their backslash. */
  void unescapedQuotes(boolean may) {
    unescaped = may;
  }

  long offset() {
    return bytes.offset();
  }

  /** Skips blanks and comments; returns whether anything follows. */
  boolean skipBlanks() throws IOException {
    while (true) {
      int octet = bytes.peek();
      if (octet < 0) {
        return false;
      }
      if (octet <= ' ') {
        bytes.skip(1);
      } else if (octet == 0xef && bytes.peek(1) == 0xbb && bytes.peek(2) == 0xbf) {
        // phpMyAdmin begins each part of a dump in UTF-16 with a byte order mark.
        bytes.skip(3);
      } else if (octet == '#' || isDashes()) {
        comments.accept(line());
      } else if (octet == '/' && bytes.peek(1) == '*') {
        skipComment();
      } else if (octet == '*' && bytes.peek(1) == '/') {
        bytes.skip(2);
      } else {
        return true;
      }
    }
  }

  private boolean isDashes() throws IOException {
    return bytes.peek() == '-' && bytes.peek(1) == '-' && bytes.peek(2) <= ' ';
  }

  /** Reads the rest of the line and returns its beginning. */
  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int octet = bytes.next(); octet >= 0 && octet != '\n'; octet = bytes.next()) {
      if (line.size() < LONGEST_COMMENT) {
        line.write(octet);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  private void skipComment() throws IOException {
    bytes.skip(2);
    boolean mariaDb = bytes.peek() == 'M' && bytes.peek(1) == '!';
    if (mariaDb || bytes.peek() == '!') {
      bytes.skip(mariaDb ? 2 : 1);
      if (version() < NO_VERSION) {
        return;
      }
    }
    for (int octet = bytes.next(); octet >= 0; octet = bytes.next()) {
      if (octet == '*' && bytes.peek() == '/') {
        bytes.skip(1);
        return;
      }
    }
    throw new EndOfDump();
  }

  private int version() throws IOException {
    int version = 0;
    for (int digits = 0; digits < 6 && isDigit(bytes.peek()); digits++) {
      version = version * 10 + bytes.next() - '0';
    }
    return version;
  }

  /** The next byte that is no blank; -1 at the end. */
  int peek() throws IOException {
    return skipBlanks() ? bytes.peek() : -1;
  }

  /** Reads a character if it comes next. */
  boolean take(char c) throws IOException {
    if (peek() == c) {
      bytes.skip(1);
      return true;
    }
    return false;
  }

  /** Reads a character that must come next. */
  void require(char c) throws IOException {
    if (!take(c)) {
      throw unexpected("\"" + c + "\" is missing");
    }
  }

  SqlSyntax unexpected(String what) throws IOException {
    if (bytes.peek() < 0) {
      throw new EndOfDump();
    }
    return new SqlSyntax(what, bytes.offset());
  }

  /** A keyword in capitals; empty when none comes next. */
  String word() throws IOException {
    skipBlanks();
    StringBuilder word = new StringBuilder();
    while (isWord(bytes.peek()) && word.length() < LONGEST_NAME) {
      word.append((char) bytes.next());
    }
    return word.toString().toUpperCase(Locale.ROOT);
  }

  /** Reads a keyword if it comes next. */
  boolean takeWord(String keyword) throws IOException {
    if (peekWord().equals(keyword)) {
      bytes.skip(keyword.length());
      return true;
    }
    return false;
  }

  /** The keyword that comes next, in capitals, as far as keywords are long. */
  String peekWord() throws IOException {
    skipBlanks();
    StringBuilder word = new StringBuilder();
    while (word.length() < 32 && isWord(bytes.peek(word.length()))) {
      word.append((char) bytes.peek(word.length()));
    }
    return word.toString().toUpperCase(Locale.ROOT);
  }

  private static boolean isWord(int octet) {
    return isDigit(octet)
        || (octet >= 'a' && octet <= 'z')
        || (octet >= 'A' && octet <= 'Z')
        || octet == '_'
        || octet == '$'
        || octet >= 0x80;
  }

  static boolean isDigit(int octet) {
    return octet >= '0' && octet <= '9';
  }

  /** The name of a table or column, quoted or not. */
  String name() throws IOException {
    int quote = peek();
    ByteArrayOutputStream name = new ByteArrayOutputStream();
    if (quote == '`' || quote == '"' || quote == '\'') {
      bytes.skip(1);
      quotedName(quote, name);
    } else if (quote == '[') {
      bytes.skip(1);
      quotedName(']', name);
    } else {
      while (isWord(bytes.peek()) && name.size() < LONGEST_NAME) {
        name.write(bytes.next());
      }
    }
    if (name.size() == 0) {
      throw unexpected("a name is missing");
    }
    return name.toString(StandardCharsets.UTF_8);
  }

  private void quotedName(int quote, ByteArrayOutputStream name) throws IOException {
    while (name.size() < LONGEST_NAME) {
      int octet = bytes.next();
      if (octet < 0) {
        throw new EndOfDump();
      }
      if (octet == quote) {
        if (bytes.peek() != quote) {
          return;
        }
        bytes.skip(1);
      }
      name.write(octet);
    }
    throw unexpected("a name is too long");
  }

  /** Reads a string, whose opening quote comes next. */
  void string(OctetSink sink) throws IOException {
    int quote = bytes.next();
    while (true) {
      bytes.moveUntil(quote, backslashes ? '\\' : quote, sink);
      int octet = bytes.next();
      if (octet < 0) {
        throw new EndOfDump();
      }
      if (octet == '\\' && backslashes) {
        escape(sink);
      } else if (unescaped && !endsValue()) {
        sink.append(octet);
      } else if (bytes.peek() == quote) {
        bytes.skip(1);
        sink.append(quote);
      } else {
        return;
      }
    }
  }

  /** Returns whether what follows a quote is the next value, or the end of a row on its line. */
  private boolean endsValue() throws IOException {
    if (bytes.peek() == ')') {
      return isEndOfRow(1, true);
    }
    int next = bytes.peek(1) == ' ' ? 2 : 1;
    int octet = bytes.peek(next);
    return bytes.peek() == ','
        && (octet == '\'' || octet == '-' || isDigit(octet) || isAt(next, "NULL"));
  }

  private boolean isAt(int ahead, String text) throws IOException {
    int length = 0;
    while (length < text.length() && bytes.peek(ahead + length) == text.charAt(length)) {
      length++;
    }
    return length == text.length();
  }

  /** Facts: the manual of MySQL, String Literals. */
  private void escape(OctetSink sink) throws IOException {
    int octet = bytes.next();
    switch (octet) {
      case -1 -> throw new EndOfDump();
      case '0' -> sink.append(0);
      case 'b' -> sink.append('\b');
      case 'n' -> sink.append('\n');
      case 'r' -> sink.append('\r');
      case 't' -> sink.append('\t');
      case 'Z' -> sink.append(0x1a);
      case '%', '_' -> {
        sink.append('\\');
        sink.append(octet);
      }
      default -> sink.append(octet);
    }
  }

  /** Reads the characters of a number. */
  void number(OctetSink sink) throws IOException {
    int octet = bytes.peek();
    boolean sign = true;
    while (isDigit(octet)
        || octet == '.'
        || (sign && (octet == '-' || octet == '+'))
        || octet == 'e'
        || octet == 'E') {
      sink.append(bytes.next());
      sign = octet == 'e' || octet == 'E';
      octet = bytes.peek();
    }
  }

  /** Reads hexadecimal digits, two for each byte. */
  void hex(OctetSink sink) throws IOException {
    int held = -1;
    while (true) {
      int digit = Character.digit(bytes.peek(), 16);
      if (digit < 0) {
        break;
      }
      bytes.skip(1);
      if (held < 0) {
        held = digit;
      } else {
        sink.append(held << 4 | digit);
        held = -1;
      }
    }
    if (held >= 0) {
      sink.append(held);
    }
  }

  /** Reads binary digits, which are few. */
  void bits(OctetSink sink) throws IOException {
    long bits = 0;
    while (bytes.peek() == '0' || bytes.peek() == '1') {
      bits = bits << 1 | (bytes.next() - '0');
    }
    byte[] digits = Long.toString(bits).getBytes(StandardCharsets.US_ASCII);
    sink.append(digits, 0, digits.length);
  }

  /** Skips bytes that were seen. */
  void skip(int count) {
    bytes.skip(count);
  }

  /** A byte further on than the next one. */
  int peek(int ahead) throws IOException {
    return bytes.peek(ahead);
  }

  /** Reads {@code DELIMITER} and the delimiter that it sets. */
  void delimiter() throws IOException {
    String line = line().strip();
    delimiter = (line.isEmpty() ? ";" : line).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Reads the end of a statement if it comes next. */
  boolean takeEnd() throws IOException {
    skipBlanks();
    if (!isDelimiter()) {
      return false;
    }
    bytes.skip(delimiter.length);
    return true;
  }

  /** Returns whether the end of a statement comes next. */
  boolean isDelimiter() throws IOException {
    for (int i = 0; i < delimiter.length; i++) {
      if (bytes.peek(i) != (delimiter[i] & 0xff)) {
        return false;
      }
    }
    return true;
  }

  /** Skips the rest of a statement with its end. */
  void skipStatement() throws IOException {
    while (skipBlanks()) {
      if (isDelimiter()) {
        bytes.skip(delimiter.length);
        return;
      }
      skipPiece();
    }
    throw new EndOfDump();
  }

  /** Returns whether blanks follow, and a new line is among them. */
  boolean isNextOnNewLine() throws IOException {
    for (int blanks = 0; blanks < MOST_BLANKS; blanks++) {
      int octet = bytes.peek(blanks);
      if (octet == '\n' || octet < 0 || octet > ' ') {
        return octet == '\n';
      }
    }
    return false;
  }

  /** Skips a line that is not part of a statement. */
  void skipLine() throws IOException {
    line();
  }

  /** Returns whether there is nothing more. */
  boolean isAtEnd(int ahead) throws IOException {
    return bytes.peek(ahead) < 0;
  }

  /** Forgets where the last row began. */
  void unmark() {
    bytes.unmark();
  }

  /** Remembers that a row begins here. */
  void mark() {
    bytes.mark();
  }

  /**
   * Skips the row at the mark, of which a part is not understood, whatever the quotes in it: up to
   * what looks like the beginning of another row or the end of the statement.
   *
   * @param inLines whether each row begins a line
   * @return whether there is any
   */
  boolean skipDamagedRow(boolean inLines) throws IOException {
    bytes.reset();
    for (int octet = bytes.next(); octet >= 0; octet = bytes.next()) {
      if ((octet == ')' && isEndOfRow(0, inLines)) || (octet == '\n' && isStatement())) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether the next line begins a statement of a dump program. */
  boolean isStatement() throws IOException {
    for (String statement : LINES) {
      if (isAt(0, statement)) {
        return true;
      }
    }
    return false;
  }

  /** Goes back to the row at the mark; returns whether it is not too far away. */
  boolean backToRow() {
    return bytes.reset();
  }

  /** Returns the number that the next row begins with. */
  String idOfRow() throws IOException {
    StringBuilder id = new StringBuilder();
    int from = bytes.peek(1) == '\'' || bytes.peek(1) == '"' ? 2 : 1;
    while (id.length() < MOST_DIGITS && isDigit(bytes.peek(from + id.length()))) {
      id.append((char) bytes.peek(from + id.length()));
    }
    return id.toString();
  }

  /**
   * Returns whether a row has ended.
   *
   * @param ahead where the character behind the row is
   */
  private boolean isEndOfRow(int ahead, boolean inLines) throws IOException {
    int octet = bytes.peek(ahead);
    int blanks = ahead + 1;
    boolean newLine = false;
    while (blanks <= ahead + MOST_BLANKS && bytes.peek(blanks) >= 0 && bytes.peek(blanks) <= ' ') {
      newLine |= bytes.peek(blanks) == '\n';
      blanks++;
    }
    int next = bytes.peek(blanks);
    return (octet == ',' && next == '(' && (newLine || !inLines))
        || (octet == ';' && (newLine || next < 0));
  }

  /** Skips a row, whose opening parenthesis comes next. */
  void skipRow() throws IOException {
    require('(');
    for (int depth = 1; depth > 0; ) {
      if (!skipBlanks()) {
        throw new EndOfDump();
      }
      if (isDelimiter()) {
        throw unexpected("a row has no end");
      }
      int octet = bytes.peek();
      depth += octet == '(' ? 1 : octet == ')' ? -1 : 0;
      skipPiece();
      if ((octet == '\'' || octet == '"') && isWord(bytes.peek())) {
        throw unexpected("a text ends within a word");
      }
    }
  }

  /** Skips a quoted text or a single character. */
  void skipPiece() throws IOException {
    int octet = bytes.peek();
    if (octet == '\'' || octet == '"') {
      string(OctetSink.NONE);
    } else if (octet == '`') {
      bytes.skip(1);
      skipQuotedName();
    } else {
      bytes.skip(1);
    }
  }

  private void skipQuotedName() throws IOException {
    for (int octet = bytes.next(); octet != '`'; octet = bytes.next()) {
      if (octet < 0) {
        throw new EndOfDump();
      }
    }
  }
}

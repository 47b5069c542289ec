package dev.pressport.source.wxr.repair;

import java.io.IOException;

/** Names of elements in a text, recognised generously: the XML reader is the judge of them. */
final class ElementNames {

  /** The number of characters that count in longer names. */
  private static final int LONGEST = 1 << 8;

  private ElementNames() {}

  static boolean startsAt(SourceText source, int index) throws IOException {
    return source.has(index + 1) && isStart(source.at(index));
  }

  static boolean continuesAt(SourceText source, int index) throws IOException {
    return source.has(index + 1) && isPart(source.at(index));
  }

  /** The name that starts at an index. */
  static String at(SourceText source, int index) throws IOException {
    int end = index;
    while (end - index < LONGEST && continuesAt(source, end)) {
      end++;
    }
    return source.name(index, end);
  }

  private static boolean isStart(char c) {
    return c < 0x80 ? isAsciiLetter(c) || c == '_' || c == ':' : Character.isLetter(c);
  }

  private static boolean isPart(char c) {
    return isStart(c) || c == '-' || c == '.' || Character.isDigit(c);
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}

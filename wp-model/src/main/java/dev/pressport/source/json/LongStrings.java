package dev.pressport.source.json;

import dev.pressport.model.Text;
import dev.pressport.work.SpooledText;
import dev.pressport.work.TextFiles;
import java.io.IOException;
import java.io.Reader;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A filter that takes long strings out of JSON on its way to the parser, which would hold them in
 * memory. The parser finds an empty string in the place of each, and {@link #at} returns the
 * original. Closing leaves the source open.
 */
final class LongStrings extends Reader {
  private final Reader in;
  private final TextFiles files;
  private final long longest;
  private final Map<Long, Text> taken = new HashMap<>();
  private final char[] block = new char[1 << 13];
  private final StringBuilder ready = new StringBuilder();
  private final BitSet objects = new BitSet();
  private int depth;
  private long given;
  private int from;
  private boolean keyNext;
  private boolean inString;
  private boolean inKey;
  private boolean escaped;
  private int quote;
  private @Nullable Unescaping unescaping;

  /**
   * Reads JSON.
   *
   * @param longest the length above which a string is kept in a file
   */
  LongStrings(Reader in, TextFiles files, long longest) {
    this.in = in;
    this.files = files;
    this.longest = longest;
  }

  /** The text that was taken out where the parser finds an empty string. */
  @Nullable Text at(long offset) {
    return taken.get(offset);
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    while (from >= emittable()) {
      ready.delete(0, from);
      given += from;
      quote -= from;
      from = 0;
      int count = in.read(block);
      if (count < 0) {
        return end(target, offset, length);
      }
      for (int i = 0; i < count; i++) {
        take(block[i]);
      }
    }
    return give(target, offset, length, emittable());
  }

  /** Passes the rest of an unterminated string to the parser, which reports it. */
  private int end(char[] target, int offset, int length) throws IOException {
    if (unescaping != null) {
      unescaping.close();
      unescaping = null;
    }
    inString = false;
    return ready.isEmpty() ? -1 : give(target, offset, length, ready.length());
  }

  private int give(char[] target, int offset, int length, int end) {
    int count = Math.min(length, end - from);
    ready.getChars(from, from + count, target, offset);
    from += count;
    return count;
  }

  private int emittable() {
    return inString && !inKey ? quote : ready.length();
  }

  private void take(char c) throws IOException {
    if (inString) {
      takeOfString(c);
      return;
    }
    ready.append(c);
    switch (c) {
      case '"' -> {
        inString = true;
        inKey = keyNext;
        quote = ready.length() - 1;
      }
      case '{', '[' -> {
        objects.set(depth++, c == '{');
        keyNext = c == '{';
      }
      case '}', ']' -> depth = Math.max(depth - 1, 0);
      case ',' -> keyNext = depth > 0 && objects.get(depth - 1);
      case ':' -> keyNext = false;
      default -> {}
    }
  }

  private void takeOfString(char c) throws IOException {
    if (c == '"' && !escaped) {
      inString = false;
      if (unescaping != null) {
        SpooledText text = unescaping.end();
        // Escapes are longer than what they stand for.
        taken.put(given + quote, text.length() > longest ? text : text.loaded());
        unescaping = null;
      }
      ready.append(c);
      return;
    }
    escaped = c == '\\' && !escaped;
    if (unescaping != null) {
      unescaping.take(c);
      return;
    }
    ready.append(c);
    if (!inKey && ready.length() - quote - 1 > longest) {
      unescaping = new Unescaping(files.begin());
      for (int i = quote + 1; i < ready.length(); i++) {
        unescaping.take(ready.charAt(i));
      }
      ready.setLength(quote + 1);
    }
  }

  @Override
  public void close() throws IOException {
    if (unescaping != null) {
      unescaping.close();
    }
  }
}

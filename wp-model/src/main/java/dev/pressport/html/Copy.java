package dev.pressport.html;

import org.jspecify.annotations.Nullable;

/** A copy of a text with changes, made from its start to its end; the text itself without any. */
final class Copy {
  private final String text;
  private @Nullable StringBuilder out;
  private int done;

  Copy(String text) {
    this.text = text;
  }

  /** Puts a replacement in place of a part, which begins behind those before. */
  void replace(int from, int to, String replacement) {
    StringBuilder copy = out;
    if (copy == null) {
      copy = new StringBuilder(text.length() + 64);
      out = copy;
    }
    copy.append(text, done, from).append(replacement);
    done = to;
  }

  void insert(int at, String inserted) {
    replace(at, at, inserted);
  }

  String result() {
    return out == null ? text : out.append(text, done, text.length()).toString();
  }
}

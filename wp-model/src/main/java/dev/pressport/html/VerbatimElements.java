package dev.pressport.html;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The elements of a text whose text is not for reading as prose. */
final class VerbatimElements {
  private final String text;
  private final Matcher openers;

  /** Names whose last closer has passed. */
  private final Set<String> unclosed = new HashSet<>();

  private int start;
  private int end;

  /** Those with one of some names, {@code a|b}; it need only begin so, as WordPress has it. */
  VerbatimElements(String text, String names) {
    this.text = text;
    openers = Pattern.compile("<(" + names + ")").matcher(text);
  }

  /** Goes on to the next one; false when there is none. */
  boolean next() {
    int from = end;
    while (openers.find(from)) {
      String name = openers.group(1);
      String closer = "</" + name + ">";
      int close = unclosed.contains(name) ? -1 : text.indexOf(closer, openers.end());
      if (close >= 0) {
        start = openers.start();
        end = close + closer.length();
        return true;
      }
      unclosed.add(name);
      from = openers.end();
    }
    return false;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }
}

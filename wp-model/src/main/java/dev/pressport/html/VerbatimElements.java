package dev.pressport.html;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The elements whose text is not prose. */
final class VerbatimElements {
  private final String text;
  private final Matcher openers;

  /** The names whose last closing tag has passed. */
  private final Set<String> unclosed = new HashSet<>();

  private int start;
  private int end;

  /**
   * Creates the elements with one of some names, {@code a|b}; as in WordPress, a name need only
   * begin like that.
   */
  VerbatimElements(String text, String names) {
    this.text = text;
    openers = Pattern.compile("<(" + names + ")").matcher(text);
  }

  /** Moves to the next one; false when there is none. */
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

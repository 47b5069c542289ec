package dev.pressport.html;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The elements whose text is not prose. */
final class VerbatimElements {
  private final String text;
  private final String[] names;

  /** The names whose last closing tag has passed. */
  private final Set<String> unclosed = new HashSet<>();

  private int start;
  private int end;

  /**
   * Creates the elements with one of some names, none of which begins like another; as in
   * WordPress, a name need only begin like that.
   */
  VerbatimElements(String text, String... names) {
    this.text = text;
    this.names = names;
  }

  /** Moves to the next one; false when there is none. */
  boolean next() {
    int opener = text.indexOf('<', end);
    while (opener >= 0) {
      String name = nameAt(opener + 1);
      if (name != null && !unclosed.contains(name)) {
        String closer = "</" + name + ">";
        int close = text.indexOf(closer, opener + 1 + name.length());
        if (close >= 0) {
          start = opener;
          end = close + closer.length();
          return true;
        }
        unclosed.add(name);
      }
      opener = text.indexOf('<', opener + 1);
    }
    return false;
  }

  private @Nullable String nameAt(int place) {
    for (String name : names) {
      if (text.startsWith(name, place)) {
        return name;
      }
    }
    return null;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }
}

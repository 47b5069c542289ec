package dev.pressport.shortcode;

import java.util.HashMap;
import java.util.Map;

/**
 * The positions of a text's closing tags. Text between two tags is searched once for each name, and
 * only for so many names that a hostile text cannot make that long.
 */
public final class ClosingTags {
  private static final int MOST_NAMES = 1000;

  private final String text;
  private final Map<String, Place> places = new HashMap<>();

  /** The last closing tag of a name, and the one that was found last. */
  private static final class Place {
    int last;
    int found = -1;
  }

  /** The closing tags of a text. */
  public ClosingTags(String text) {
    this.text = text;
    for (int at = text.indexOf("[/"); at >= 0; at = text.indexOf("[/", at + 2)) {
      add(at);
    }
  }

  private void add(int at) {
    int end = at + 2;
    while (end < text.length() && ShortcodeScanner.isOfName(text.charAt(end))) {
      end++;
    }
    if (end > at + 2 && text.startsWith("]", end)) {
      String name = text.substring(at + 2, end);
      Place place = places.get(name);
      if (place == null && places.size() < MOST_NAMES) {
        place = new Place();
        places.put(name, place);
      }
      if (place != null) {
        place.last = at;
      }
    }
  }

  /**
   * Returns the first closing tag of a name at {@code from} or later, -1 when there is none. Asked
   * for later and later places.
   */
  public int next(String name, int from) {
    Place place = places.get(name);
    if (place == null || place.last < from) {
      return -1;
    }
    if (place.found < from) {
      place.found = text.indexOf("[/" + name + "]", from);
    }
    return place.found;
  }
}

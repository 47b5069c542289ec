package dev.pressport.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of keys: {@code _OrganizerEmail} and {@code organizer-email} have the same two. */
public final class KeyWords {
  /** No plugin has longer keys; {@code meta_key} has 255 characters. */
  private static final int LONGEST = 255;

  private KeyWords() {}

  /**
   * Returns the words of a key in small letters. It is split at all that is no letter or digit, and
   * where a capital begins a word; digits at the end of a word are left out.
   */
  public static List<String> of(String key) {
    List<String> words = new ArrayList<>();
    int length = Math.min(key.length(), LONGEST);
    int start = 0;
    for (int i = 0; i < length; i++) {
      if (!Character.isLetterOrDigit(key.charAt(i))) {
        add(key, start, i, words);
        start = i + 1;
      } else if (i > start && beginsWord(key, i, length)) {
        add(key, start, i, words);
        start = i;
      }
    }
    add(key, start, length, words);
    return words;
  }

  private static boolean beginsWord(String key, int at, int length) {
    if (!Character.isUpperCase(key.charAt(at))) {
      return false;
    }
    boolean afterSmall = !Character.isUpperCase(key.charAt(at - 1));
    boolean beforeSmall = at + 1 < length && Character.isLowerCase(key.charAt(at + 1));
    return afterSmall || beforeSmall;
  }

  private static void add(String key, int from, int to, List<String> words) {
    int end = to;
    while (end > from && Character.isDigit(key.charAt(end - 1))) {
      end--;
    }
    if (end > from) {
      words.add(key.substring(from, end).toLowerCase(Locale.ROOT));
    }
  }
}

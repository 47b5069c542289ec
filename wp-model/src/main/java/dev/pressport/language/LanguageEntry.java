package dev.pressport.language;

import java.util.Locale;

/**
 * The ids of entries that the source keeps in the fields of another one: those of the letters of
 * their language, two digits each, and ten digits of the id of the other. The German one of entry
 * 42 is 4050000000042.
 */
public final class LanguageEntry {
  private static final long ROOM = 10_000_000_000L;
  private static final int LETTERS = 100;

  private LanguageEntry() {}

  /** Returns whether the fields of an entry can become entries. */
  public static boolean isPossible(long id) {
    return id > 0 && id < ROOM;
  }

  /**
   * Returns the id of an entry in a language.
   *
   * @param language two or three letters; of a longer one, such as {@code pt-br}, the first two and
   *     the last
   * @param id that {@link #isPossible}
   */
  public static long id(String language, long id) {
    String letters = language.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    int last = letters.length() - 1;
    String few = last < 3 ? letters : letters.substring(0, 2) + letters.charAt(last);
    long code = 0;
    for (int i = 0; i < few.length(); i++) {
      code = code * LETTERS + (few.charAt(i) - 'a' + 1);
    }
    return code * ROOM + id;
  }

  /** Returns the id of the entry whose fields an entry with one of these ids is from. */
  public static long origin(long id) {
    return id % ROOM;
  }

  /** Returns whether an id is one of these. */
  public static boolean is(long id) {
    return id > LETTERS * ROOM;
  }
}

package dev.pressport.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of an old text that a new one does not contain in the same surroundings. Words that the
 * new text adds do not matter.
 *
 * @param words the number of words of the old text
 * @param missing the number of those that are missing
 * @param longestRun the most missing words in a row
 * @param first the first words of the first such run, for people
 */
record MissingWords(long words, long missing, long longestRun, String first) {
  private static final int WINDOW = 3;
  private static final int SHOWN = 8;

  /** The most missing words in a row that may be a difference in the markup. */
  private static final int LONGEST_ACCEPTED = 4;

  /** The share of words that may be missing, in percent. */
  private static final int MOST_MISSING = 2;

  /**
   * Compares two texts in time linear in their lengths: a word is there when it stands in a group
   * of three successive words that both texts have, each as often.
   */
  static MissingWords of(List<String> old, List<String> now) {
    int window = Math.min(WINDOW, old.size());
    if (window == 0) {
      return new MissingWords(0, 0, 0, "");
    }
    Map<List<String>, Integer> groups = new HashMap<>();
    for (int i = 0; i + window <= now.size(); i++) {
      groups.merge(List.copyOf(now.subList(i, i + window)), 1, Integer::sum);
    }
    boolean[] there = new boolean[old.size()];
    for (int i = 0; i + window <= old.size(); i++) {
      List<String> group = old.subList(i, i + window);
      Integer count = groups.get(group);
      if (count != null) {
        if (count == 1) {
          groups.remove(group);
        } else {
          groups.put(List.copyOf(group), count - 1);
        }
        for (int k = i; k < i + window; k++) {
          there[k] = true;
        }
      }
    }
    return counted(old, there);
  }

  private static MissingWords counted(List<String> old, boolean[] there) {
    long missing = 0;
    int longest = 0;
    int longestStart = 0;
    int run = 0;
    for (int i = 0; i < there.length; i++) {
      run = there[i] ? 0 : run + 1;
      missing += there[i] ? 0 : 1;
      if (run > longest) {
        longest = run;
        longestStart = i - run + 1;
      }
    }
    List<String> words = new ArrayList<>();
    for (int i = longestStart; i < longestStart + Math.min(longest, SHOWN); i++) {
      words.add(old.get(i));
    }
    String first = String.join(" ", words) + (longest > SHOWN ? " .." : "");
    return new MissingWords(old.size(), missing, longest, first);
  }

  /** Returns whether so much is missing that the texts differ. */
  boolean differs() {
    return longestRun > LONGEST_ACCEPTED || missing * 100 > words * MOST_MISSING;
  }

  /** The share of the old words that are there, in percent, rounded down. */
  long recall() {
    return words == 0 ? 100 : (words - missing) * 100 / words;
  }
}

package dev.pressport.cli.command;

import dev.pressport.cli.console.DisplayFormat;
import dev.pressport.source.inspect.Counts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Names with their numbers in half a line, the most frequent ones first. */
final class NameList {
  private static final int LONGEST = 40;

  private NameList() {}

  /** Returns at most so many names, and the number of further ones. */
  static String of(Counts counts, int most) {
    List<Map.Entry<String, Long>> names = new ArrayList<>(counts.byName().entrySet());
    names.sort(
        Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()));
    List<String> words = new ArrayList<>();
    for (Map.Entry<String, Long> name : names.subList(0, Math.min(most, names.size()))) {
      words.add(shown(name.getKey()) + " " + DisplayFormat.number(name.getValue()));
    }
    if (names.size() > most) {
      words.add((names.size() - most) + " more");
    }
    if (counts.unnamed() > 0) {
      words.add(DisplayFormat.number(counts.unnamed()) + " times other names");
    }
    return String.join(", ", words);
  }

  private static String shown(String name) {
    if (name.isEmpty()) {
      return "(none)";
    }
    String printable = DisplayFormat.printable(name);
    return printable.length() > LONGEST ? printable.substring(0, LONGEST - 2) + ".." : printable;
  }
}

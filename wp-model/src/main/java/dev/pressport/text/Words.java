package dev.pressport.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists of names, written as texts with white space between. */
public final class Words {
  private Words() {}

  /** The words of a text, in no order. */
  public static Set<String> of(String text) {
    return Set.copyOf(list(text));
  }

  /** The words of a text, in their order. */
  public static List<String> list(String text) {
    return Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }

  /** What words stand for: pairs of {@code word=meaning}. */
  public static Map<String, String> map(String text) {
    return list(text).stream()
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
  }
}

package dev.pressport.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finished HTML that is kept out of further steps: a mark stands for each part until its return.
 */
final class Parts {
  private final String mark;
  private final List<String> parts = new ArrayList<>();

  /** Parts whose marks have a name. */
  Parts(String name) {
    mark = " pressport-" + name + "-";
  }

  /** Returns the mark of a part: an element that goes where the part can go. */
  String take(String html, boolean inline) {
    String element = inline ? "span" : "div";
    parts.add(html);
    return "<" + element + mark + (parts.size() - 1) + "></" + element + ">";
  }

  /** Puts each part back once: a body could contain marks itself. */
  String putBack(String text) {
    if (parts.isEmpty()) {
      return text;
    }
    Set<Integer> back = new HashSet<>();
    return Pattern.compile("<(div|span)" + mark + "(\\d{1,9})(?:=\"\")?></\\1>(\n?)")
        .matcher(text)
        .replaceAll(
            mark -> {
              int number = Integer.parseInt(mark.group(2));
              boolean own = number < parts.size() && back.add(number);
              return Matcher.quoteReplacement(
                  own ? lines(parts.get(number), mark.group(3)) : mark.group());
            });
  }

  private static String lines(String part, String lineFeed) {
    return part.endsWith("\n") ? part : part + lineFeed;
  }
}

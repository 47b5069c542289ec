package dev.pressport.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps {@code <pre>} elements away from changes: a mark stands for each, until they come back. */
final class PreformattedParts {
  private static final String CLOSER = "</pre>";
  private static final Pattern MARK = Pattern.compile("<pre wp-pre-tag-(\\d{1,9})></pre>");

  private final List<String> parts = new ArrayList<>();

  /** A closer without opener is dropped, as WordPress does. */
  String takeOut(String text) {
    if (!text.contains("<pre")) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int position = 0;
    for (int close = text.indexOf(CLOSER); close >= 0; close = text.indexOf(CLOSER, position)) {
      String part = text.substring(position, close);
      int open = part.indexOf("<pre");
      if (open < 0) {
        out.append(part);
      } else {
        out.append(part, 0, open).append("<pre wp-pre-tag-").append(parts.size()).append("></pre>");
        parts.add(part.substring(open) + CLOSER);
      }
      position = close + CLOSER.length();
    }
    return out.append(text, position, text.length()).toString();
  }

  String putBack(String text) {
    if (parts.isEmpty()) {
      return text;
    }
    return MARK.matcher(text)
        .replaceAll(mark -> Matcher.quoteReplacement(part(mark.group(), mark.group(1))));
  }

  private String part(String mark, String number) {
    int index = Integer.parseInt(number);
    return index < parts.size() ? parts.get(index) : mark;
  }
}

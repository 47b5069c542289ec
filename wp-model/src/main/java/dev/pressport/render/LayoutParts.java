package dev.pressport.render;

import dev.pressport.shortcode.Shortcode;
import dev.pressport.shortcode.ShortcodeScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shortcodes that lay out a page, whose output is kept out of the making of paragraphs, which
 * is for classic text: a mark stands for each until the output is put back.
 */
final class LayoutParts {
  private static final Pattern MARK = Pattern.compile("<div pressport-part-(\\d{1,9})></div>\n?");

  private final List<String> parts = new ArrayList<>();

  String takeOut(String text, ShortcodePass shortcodes, Body body) {
    if (text.indexOf('[') < 0) {
      return text;
    }
    ShortcodeScanner scanner =
        new ShortcodeScanner(text, candidate -> shortcodes.isLayout(candidate.name()));
    StringBuilder out = new StringBuilder(text.length());
    int done = 0;
    for (Shortcode part = scanner.next(0); part != null; part = scanner.next(done)) {
      out.append(text, done, part.start());
      out.append("<div pressport-part-").append(parts.size()).append("></div>");
      parts.add(shortcodes.replace(text.substring(part.start(), part.end()), body));
      done = part.end();
    }
    return out.append(text, done, text.length()).toString();
  }

  /** Puts each part back once: a body could contain marks itself. */
  String putBack(String text) {
    if (parts.isEmpty()) {
      return text;
    }
    Set<Integer> back = new HashSet<>();
    return MARK.matcher(text)
        .replaceAll(
            mark -> {
              int number = Integer.parseInt(mark.group(1));
              boolean own = number < parts.size() && back.add(number);
              return Matcher.quoteReplacement(own ? parts.get(number) : mark.group());
            });
  }
}

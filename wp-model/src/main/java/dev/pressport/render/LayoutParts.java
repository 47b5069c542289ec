package dev.pressport.render;

import dev.pressport.shortcode.Shortcode;
import dev.pressport.shortcode.ShortcodeScanner;

/**
 * The shortcodes that lay out a page, whose output is kept out of the making of paragraphs, which
 * is for classic text: a mark stands for each until the output is put back.
 */
final class LayoutParts {
  private final Parts parts = new Parts("part");

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
      String html = shortcodes.replace(text.substring(part.start(), part.end()), body);
      out.append(parts.take(html, false));
      done = part.end();
    }
    return out.append(text, done, text.length()).toString();
  }

  String putBack(String text) {
    return parts.putBack(text);
  }
}

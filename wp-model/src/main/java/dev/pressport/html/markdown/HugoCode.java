package dev.pressport.html.markdown;

import org.jspecify.annotations.Nullable;

/** Code that Hugo would run, or cut, before it reads the Markdown around it. */
final class HugoCode {
  private HugoCode() {}

  static boolean isActive(String code) {
    return code.contains("{{<") || code.contains("{{%") || code.contains("<!--more-->");
  }

  /**
   * The code with its shortcodes in the form that Hugo shows, <code>{{&lt;/* x *&#47;&gt;}}</code>;
   * null when it has no such form, because a shortcode is not closed.
   */
  static @Nullable String shown(String code) {
    if (code.contains("<!--more-->") || code.contains("*/>}}") || code.contains("*/%}}")) {
      return null;
    }
    StringBuilder out = new StringBuilder(code.length() + 64);
    int from = 0;
    for (int open = next(code, 0); open >= 0; open = next(code, from)) {
      String close = code.charAt(open + 2) == '<' ? ">}}" : "%}}";
      int end = code.indexOf(close, open + 3);
      if (end < 0) {
        return null;
      }
      out.append(code, from, open + 3).append("/*").append(code, open + 3, end);
      out.append("*/").append(close);
      from = end + close.length();
    }
    return out.append(code, from, code.length()).toString();
  }

  private static int next(String code, int from) {
    int angle = code.indexOf("{{<", from);
    int percent = code.indexOf("{{%", from);
    return angle < 0 || (percent >= 0 && percent < angle) ? percent : angle;
  }
}

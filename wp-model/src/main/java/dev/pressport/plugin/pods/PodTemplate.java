package dev.pressport.plugin.pods;

import dev.pressport.render.Body;
import dev.pressport.render.CurrentEntry;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A template of Pods: HTML with magic tags such as {@code {@post_title}}, and the shortcodes {@code
 * [if]} and {@code [each]} of its templates.
 */
final class PodTemplate {
  private static final Pattern TAG = Pattern.compile("\\{@([^{}\n]{1,300})}");
  private static final Pattern SECTION =
      Pattern.compile("\\[(/?)(if|each)(?:\\s+([^\\]\n]{1,200}))?]");

  private static final int DEEPEST = 10;

  private final Body body;

  PodTemplate(Body body) {
    this.body = body;
  }

  /** Returns a template with the values of an entry. */
  String fill(String template, PodValues values) {
    return fill(template, values, 0);
  }

  private String fill(String template, PodValues values, int depth) {
    StringBuilder html = new StringBuilder();
    Matcher tag = SECTION.matcher(template);
    int from = 0;
    while (depth < DEEPEST && tag.find(from)) {
      int end = tag.group(1).isEmpty() ? end(template, tag.group(2), tag.end()) : -1;
      if (end < 0) {
        break;
      }
      String name = tag.group(3) == null ? "" : tag.group(3).strip();
      String inner = template.substring(tag.end(), end);
      html.append(tags(template.substring(from, tag.start()), values));
      html.append(
          tag.group(2).equals("if")
              ? fill(branch(inner, values.has(name)), values, depth + 1)
              : each(inner, name, values, depth));
      from = end + tag.group(2).length() + 3;
    }
    return html.append(tags(template.substring(from), values)).toString();
  }

  /** Returns the place of the tag that closes a section; -1 when there is none. */
  private static int end(String template, String name, int from) {
    Matcher tag = SECTION.matcher(template);
    int open = 1;
    int at = from;
    while (tag.find(at)) {
      if (tag.group(2).equals(name)) {
        open += tag.group(1).isEmpty() ? 1 : -1;
      }
      if (open == 0) {
        return tag.start();
      }
      at = tag.end();
    }
    return -1;
  }

  private static String branch(String inner, boolean isTrue) {
    int otherwise = inner.indexOf("[else]");
    if (otherwise < 0) {
      return isTrue ? inner : "";
    }
    return isTrue ? inner.substring(0, otherwise) : inner.substring(otherwise + "[else]".length());
  }

  private String each(String inner, String name, PodValues values, int depth) {
    StringBuilder html = new StringBuilder();
    for (CurrentEntry related : values.related(name)) {
      if (body.repeat()) {
        html.append(fill(inner, PodValues.of(related, body), depth + 1));
      }
    }
    return html.toString();
  }

  /** A tag names a value, a function of PHP, and what stands before and after the value. */
  private static String tags(String html, PodValues values) {
    return html.indexOf("{@") < 0
        ? html
        : TAG.matcher(html)
            .replaceAll(
                tag -> {
                  String[] parts = tag.group(1).split(",", 4);
                  String value = values.html(parts[0]);
                  String before = parts.length > 2 ? parts[2] : "";
                  String after = parts.length > 3 ? parts[3] : "";
                  return Matcher.quoteReplacement(value.isEmpty() ? "" : before + value + after);
                });
  }
}

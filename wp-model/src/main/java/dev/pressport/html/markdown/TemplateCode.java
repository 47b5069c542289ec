package dev.pressport.html.markdown;

import dev.pressport.html.markdown.MarkdownDialect.Feature;
import org.jspecify.annotations.Nullable;

/** Code that a generator would run, or cut, before it reads the Markdown around it. */
record TemplateCode(String code, MarkdownDialect dialect) {
  boolean isActive() {
    return isDivided() || next(0) != null;
  }

  private boolean isDivided() {
    return dialect.has(Feature.SUMMARY_DIVIDER) && code.contains(SummaryDivider.MARK);
  }

  /**
   * The code with its tags in the form that the generator shows, <code>{{&lt;/* x *&#47;&gt;}}
   * </code>, or as it is when it has none; null when a tag has no such form or is not closed.
   */
  @Nullable String shown() {
    if (!isActive()) {
      return code;
    }
    if (isDivided() || dialect.templateTags().stream().anyMatch(this::endsAComment)) {
      return null;
    }
    StringBuilder out = new StringBuilder(code.length() + 64);
    int from = 0;
    for (Opening open = next(0); open != null; open = next(from)) {
      int inside = open.at() + open.tag().opening().length();
      String close = open.tag().closing();
      int end = close == null ? -1 : code.indexOf(close, inside);
      if (close == null || end < 0) {
        return null;
      }
      out.append(code, from, inside).append("/*").append(code, inside, end);
      out.append("*/").append(close);
      from = end + close.length();
    }
    return out.append(code, from, code.length()).toString();
  }

  private boolean endsAComment(TemplateTag tag) {
    return tag.closing() != null && code.contains("*/" + tag.closing());
  }

  private record Opening(int at, TemplateTag tag) {}

  private @Nullable Opening next(int from) {
    Opening first = null;
    for (TemplateTag tag : dialect.templateTags()) {
      int at = code.indexOf(tag.opening(), from);
      if (at >= 0 && (first == null || at < first.at())) {
        first = new Opening(at, tag);
      }
    }
    return first;
  }
}

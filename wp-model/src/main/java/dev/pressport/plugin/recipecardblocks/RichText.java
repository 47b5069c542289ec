package dev.pressport.plugin.recipecardblocks;

import dev.pressport.html.Html;
import dev.pressport.php.LooseValue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Texts in settings: HTML, or a list of texts and elements as React has them, {@code {type, props:
 * {children}}}.
 */
final class RichText {
  private static final Set<String> ELEMENTS =
      Set.of("a", "strong", "b", "em", "i", "s", "code", "sub", "sup");
  private static final int DEEPEST = 20;

  private RichText() {}

  /** Returns the HTML under the first of two names that has any; null for none. */
  static @Nullable String of(LooseValue settings, String name, String other) {
    String html = html(settings.get(name), 0).strip();
    String second = html.isEmpty() ? html(settings.get(other), 0).strip() : html;
    return second.isEmpty() ? null : second;
  }

  private static String html(LooseValue value, int depth) {
    String text = value.string();
    if (text != null) {
      return Html.stored(text);
    }
    if (depth == DEEPEST) {
      return "";
    }
    String type = value.get("type").filled();
    if (type != null) {
      LooseValue properties = value.get("props");
      String content = html(properties.get("children"), depth + 1);
      String link = properties.get("href").filled();
      return type.equals("br")
          ? "<br>"
          : type.equals("a")
              ? Html.link(link, content)
              : ELEMENTS.contains(type) ? "<" + type + ">" + content + "</" + type + ">" : content;
    }
    StringBuilder html = new StringBuilder();
    for (LooseValue item : value.list()) {
      html.append(html(item, depth + 1));
    }
    return html.toString();
  }
}

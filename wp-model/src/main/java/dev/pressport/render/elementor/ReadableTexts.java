package dev.pressport.render.elementor;

import dev.pressport.html.Html;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.render.Body;
import dev.pressport.render.Picture;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The readable content in the settings of an unknown widget: strings whose key means text and not
 * style, and pictures of the media library.
 */
record ReadableTexts(Body body) {
  private static final Set<String> TEXTS =
      Set.of(
          "title",
          "text",
          "content",
          "description",
          "desc",
          "heading",
          "headline",
          "subtitle",
          "editor",
          "caption",
          "quote",
          "question",
          "answer",
          "label",
          "excerpt",
          "message",
          "name",
          "summary",
          "bio",
          "address",
          "html",
          "body");
  private static final Set<String> LOOKS =
      Set.of(
          "color",
          "size",
          "align",
          "alignment",
          "typography",
          "width",
          "height",
          "tag",
          "position",
          "style",
          "type",
          "transform",
          "decoration",
          "weight",
          "family",
          "shadow",
          "spacing",
          "gap",
          "indent",
          "animation",
          "effect",
          "view",
          "source",
          "skin",
          "unit",
          "url",
          "link",
          "id",
          "class",
          "icon",
          "attributes",
          "css",
          "hover",
          "show",
          "direction",
          "columns",
          "background",
          "border",
          "margin",
          "padding",
          "typo",
          "display",
          "visibility",
          "stroke");
  private static final Set<String> SETTINGS =
      Set.of(
          "yes", "no", "none", "default", "custom", "on", "off", "true", "false", "inherit", "auto",
          "left", "right", "center", "top", "bottom", "start", "end");

  String of(LooseValue settings) {
    if (!body.enter()) {
      return "";
    }
    try {
      StringBuilder html = new StringBuilder();
      for (Map.Entry<String, Value> setting : settings.map().entrySet()) {
        html.append(of(setting.getKey(), LooseValue.of(setting.getValue())));
      }
      return html.toString();
    } finally {
      body.leave();
    }
  }

  private String of(String key, LooseValue value) {
    if (key.startsWith("_") || tells(key, LOOKS)) {
      return "";
    }
    if (value.isArray()) {
      Long id = value.get("id").id();
      Picture picture = id == null ? null : Picture.of(id, null, body);
      return picture == null ? of(value) : picture.figure();
    }
    String text = value.filled();
    return text != null && tells(key, TEXTS) && isForReaders(text) ? Html.paragraph(text) : "";
  }

  private static boolean tells(String key, Set<String> words) {
    for (String word : key.toLowerCase(Locale.ROOT).split("[_-]", -1)) {
      if (words.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isForReaders(String text) {
    return !SETTINGS.contains(text.strip())
        && !text.startsWith("#")
        && text.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}

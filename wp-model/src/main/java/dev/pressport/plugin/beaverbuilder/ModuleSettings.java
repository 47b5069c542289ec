package dev.pressport.plugin.beaverbuilder;

import dev.pressport.html.Html;
import dev.pressport.html.Wpautop;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpJson;
import dev.pressport.render.Body;
import dev.pressport.render.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The settings of a module, or of a row in them. */
record ModuleSettings(LooseValue values, Body body) {

  /** Returns the text under a key, which may be HTML; empty when there is none. */
  String text(String key) {
    String text = values.get(key).filled();
    return text == null ? "" : text.strip();
  }

  /** Returns a text of the editor in paragraphs. */
  String editor(String key) {
    String text = values.get(key).filled();
    return text == null ? "" : Wpautop.apply(text).strip();
  }

  /** A heading with the level that another setting names; a paragraph for any other element. */
  String heading(String key, String level, int usual) {
    String tag = text(level);
    String words = Html.link(values.get("link").filled(), text(key));
    return text(key).isEmpty()
        ? ""
        : tag.matches("h[1-6]")
            ? Html.heading(tag.charAt(1) - '0', words)
            : tag.isEmpty() ? Html.heading(usual, words) : Html.paragraph(words);
  }

  String paragraph(String key) {
    return Html.paragraph(text(key));
  }

  /** The words of a button with its link; empty when it has none. */
  String button(String words, String link) {
    String text = text(words);
    return text.isEmpty() ? "" : Html.button(values.get(link).filled(), Html.stored(text));
  }

  /** The picture of the media library that a key names, or the one at the address beside it. */
  @Nullable Picture picture(String key) {
    String url = values.get(key + "_src").filled();
    return Picture.of(
        values.get(key).id(), url == null ? values.get(key + "_url").filled() : url, body);
  }

  /** A picture that leads to an address, without its caption; empty when there is none. */
  String figure(String key, @Nullable String link) {
    Picture picture = picture(key);
    return picture == null ? "" : picture.captioned("").figure(link);
  }

  /** The rows under a key; some versions store each as JSON. */
  List<ModuleSettings> rows(String key) {
    List<ModuleSettings> rows = new ArrayList<>();
    for (LooseValue row : values.get(key).list()) {
      String json = row.isArray() ? null : row.filled();
      LooseValue fields =
          json == null ? row : LooseValue.of(PhpJson.decode(json).orElse(Value.NULL));
      if (fields.isArray() && body.repeat()) {
        rows.add(new ModuleSettings(fields, body));
      }
    }
    return rows;
  }

  /** Returns the HTML of the rows under a key, one after the other. */
  String each(String key, Function<ModuleSettings, String> html) {
    return rows(key).stream().map(html).collect(Collectors.joining());
  }

  /** Returns words as items of a list; empty when there are none. */
  static String list(List<String> items) {
    String html =
        items.stream()
            .filter(item -> !item.isBlank())
            .map(item -> "<li>" + item + "</li>")
            .collect(Collectors.joining());
    return html.isEmpty() ? "" : "<ul>" + html + "</ul>";
  }
}

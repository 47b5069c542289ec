package dev.pressport.plugin.siteorigin;

import dev.pressport.html.Html;
import dev.pressport.html.Wpautop;
import dev.pressport.php.LooseValue;
import dev.pressport.render.Body;
import dev.pressport.render.Picture;
import dev.pressport.text.IdText;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The settings of a widget, or of a row in them. */
record BundleWidget(LooseValue fields, Body body) {

  /** Returns the text under a key, which may be HTML; empty when there is none. */
  String text(String key) {
    String text = fields.get(key).filled();
    return text == null ? "" : text.strip();
  }

  /** Returns whether a switch that is on by itself is on. */
  boolean isOn(String key) {
    return !Boolean.FALSE.equals(fields.get(key).bool());
  }

  BundleWidget part(String key) {
    return new BundleWidget(fields.get(key), body);
  }

  /** Returns the HTML of each row under a key, one after the other. */
  String each(String key, Function<BundleWidget, String> html) {
    return rows(key).stream().map(html).collect(Collectors.joining());
  }

  /** Returns the title that the theme shows above a widget. */
  String title() {
    return Html.heading(3, text("title"));
  }

  /** Returns a heading with the level that a key names. */
  String heading(String key, String level, int usual) {
    String tag = text(level);
    return tag.matches("h[1-6]")
        ? Html.heading(tag.charAt(1) - '0', text(key))
        : tag.isEmpty() ? Html.heading(usual, text(key)) : Html.paragraph(text(key));
  }

  /** Returns a text of the editor, in paragraphs unless it has none of its own. */
  String editor(String key) {
    String text = fields.get(key).string();
    return text == null
        ? ""
        : Boolean.FALSE.equals(fields.get("autop").bool()) ? text : Wpautop.apply(text);
  }

  /** Returns the words of a button or link; empty when there are none. */
  String button(String words, String url) {
    String text = text(words);
    return text.isEmpty() ? "" : Html.button(url(url), Html.stored(text));
  }

  /** The address under a key; that of an entry which {@code post: 12} names. */
  @Nullable String url(String key) {
    String url = fields.get(key).filled();
    if (url == null || !url.strip().startsWith("post:")) {
      return url;
    }
    Long id = IdText.parse(url.strip().substring("post:".length()).strip());
    return id == null
        ? null
        : body.index().entry(id).map(entry -> body.subject(entry).url()).orElse(null);
  }

  /** Returns the picture that a key names by its id, or else by its address. */
  @Nullable Picture picture(String key) {
    String external = fields.get(key + "_fallback").filled();
    Picture picture =
        Picture.of(
            fields.get(key).id(),
            external == null ? fields.get(key + "_external").filled() : external,
            body);
    return picture == null ? null : picture.captioned("").described(fields.get("alt").filled());
  }

  String figure(String key) {
    Picture picture = picture(key);
    return picture == null ? "" : picture.figure(url("url"));
  }

  List<BundleWidget> rows(String key) {
    return fields.get(key).list().stream()
        .filter(row -> body.repeat())
        .map(row -> new BundleWidget(row, body))
        .toList();
  }

  List<String> texts(String rows, String key) {
    return fields.get(rows).list().stream()
        .map(row -> new BundleWidget(row, body).text(key))
        .toList();
  }
}

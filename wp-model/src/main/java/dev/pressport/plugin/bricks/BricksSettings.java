package dev.pressport.plugin.bricks;

import dev.pressport.html.Html;
import dev.pressport.html.Wpautop;
import dev.pressport.php.LooseValue;
import dev.pressport.render.Body;
import dev.pressport.render.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The settings of an element, or of a row in them. */
record BricksSettings(LooseValue values, Body body) {

  /** Returns the text under a key, which may be HTML; empty when there is none. */
  String text(String key) {
    String text = values.get(key).filled();
    return text == null ? "" : DynamicData.resolve(text, body).strip();
  }

  /** Returns a text of the editor in paragraphs. */
  String editor(String key) {
    String text = text(key);
    return text.isEmpty() ? "" : Wpautop.apply(text).strip();
  }

  String paragraph(String key) {
    return Html.paragraph(text(key));
  }

  /** A heading with the level that {@code tag} names; a paragraph for any other element. */
  String heading(String key, String tagKey, int usual) {
    String tag = text(tagKey);
    String words = Html.link(link("link"), text(key));
    return text(key).isEmpty()
        ? ""
        : tag.matches("h[1-6]")
            ? Html.heading(tag.charAt(1) - '0', words)
            : tag.isEmpty() ? Html.heading(usual, words) : Html.paragraph(words);
  }

  /** The address that a link leads to; null for none. */
  @Nullable String link(String key) {
    LooseValue link = values.get(key);
    String type = link.get("type").filled();
    Long entry = link.get("postId").id();
    if ("internal".equals(type) && entry != null) {
      return body.index().entry(entry).map(found -> body.subject(found).url()).orElse(null);
    }
    if ("meta".equals(type)) {
      String tag = link.get("useDynamicData").filled();
      String url = tag == null ? "" : DynamicData.resolve(tag, body);
      return url.isBlank() || url.startsWith("{") ? null : url;
    }
    String url = link.get("url").filled();
    return url == null ? null : DynamicData.resolve(url, body);
  }

  /** Words that lead to an address; empty when there are none. */
  String button(String words, String link) {
    String text = text(words);
    return text.isEmpty() ? "" : Html.button(link(link), Html.stored(text));
  }

  @Nullable Picture picture(String key) {
    return picture(values.get(key));
  }

  private @Nullable Picture picture(LooseValue image) {
    String dynamic = image.get("useDynamicData").filled();
    return dynamic != null && dynamic.startsWith("{featured_image")
        ? body.featured()
        : Picture.of(image.get("id").id(), image.get("url").filled(), body);
  }

  /** A picture without its caption; empty when there is none. */
  String figure(String key, @Nullable String link) {
    Picture picture = picture(key);
    return picture == null ? "" : picture.captioned("").figure(link);
  }

  /** The pictures of a gallery. */
  List<Picture> pictures(String key) {
    LooseValue gallery = values.get(key);
    LooseValue images = gallery.get("images").isArray() ? gallery.get("images") : gallery;
    List<Picture> pictures = new ArrayList<>();
    for (LooseValue image : images.list()) {
      Picture picture = body.repeat() ? picture(image) : null;
      if (picture != null) {
        pictures.add(picture);
      }
    }
    return pictures;
  }

  /** The rows under a key. */
  List<BricksSettings> rows(String key) {
    return values.get(key).list().stream()
        .filter(row -> body.repeat())
        .map(row -> new BricksSettings(row, body))
        .toList();
  }

  /** Returns the HTML of the rows under a key, one after the other. */
  String each(String key, Function<BricksSettings, String> html) {
    return rows(key).stream().map(html).collect(Collectors.joining());
  }

  /** Returns the rows under a key as items of a list; empty when there are none. */
  String list(String key, Function<BricksSettings, String> item) {
    return Html.list(rows(key).stream().map(item));
  }
}

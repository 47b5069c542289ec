package dev.pressport.plugin.smartslider;

import dev.pressport.html.Html;
import dev.pressport.model.Value;
import dev.pressport.permalink.UploadsUrl;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpJson;
import dev.pressport.render.Body;
import dev.pressport.render.Picture;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A slide: its background and, in rows and columns, its layers. */
final class Slide {
  /** Layers stand in rows, and rows in columns. */
  private static final int DEEPEST = 20;

  /** What stands between the parts of a setting, such as an address and its target. */
  private static final String SEPARATOR = "|*|";

  private static final String UPLOADS = "$upload$";

  private final Body body;
  private final String title;
  private final String description;
  private final LooseValue settings;
  private final LooseValue layers;

  Slide(Map<String, Value> row, Body body) {
    this.body = body;
    title = text(LooseValue.of(row, "title"));
    description = text(LooseValue.of(row, "description"));
    settings = json(LooseValue.of(row, "params"));
    layers = json(LooseValue.of(row, "slide"));
  }

  private static LooseValue json(LooseValue stored) {
    return PhpJson.decode(text(stored)).map(LooseValue::of).orElse(LooseValue.NONE);
  }

  private static String text(LooseValue value) {
    String text = value.string();
    return text == null ? "" : text;
  }

  /** Returns the HTML, with the title as what screen readers say of the slide. */
  String html() {
    StringBuilder html = new StringBuilder();
    String link = link(settings);
    Picture background =
        picture(text(settings.get("backgroundImage")), text(settings.get("backgroundAlt")), title);
    if (background != null) {
      html.append(background.figure(link));
    } else if (!settings.get("static-slide").isTrue()) {
      html.append(Html.paragraph(title));
    }
    for (LooseValue layer : layers.list()) {
      add(layer, 0, html);
    }
    return html.toString();
  }

  private void add(LooseValue layer, int depth, StringBuilder html) {
    if (depth > DEEPEST || !body.repeat()) {
      return;
    }
    LooseValue item = layer.get("item");
    html.append(item.present() ? item(item) : "");
    for (String inner : new String[] {"items", "layers", "cols"}) {
      for (LooseValue each : layer.get(inner).list()) {
        if (inner.equals("items")) {
          html.append(item(each));
        } else {
          add(each, depth + 1, html);
        }
      }
    }
  }

  private String item(LooseValue item) {
    LooseValue values = item.get("values");
    return switch (text(item.get("type"))) {
      case "heading" -> {
        String level = text(values.get("priority"));
        String words = Html.link(link(values), Html.stored(filled(values.get("heading"))));
        yield level.matches("[1-6]")
            ? Html.heading(Integer.parseInt(level), words)
            : Html.paragraph(words);
      }
      case "text" -> body.paragraphs(filled(values.get("content")));
      case "image" -> {
        Picture picture = picture(text(values.get("image")), text(values.get("alt")), "");
        yield picture == null ? "" : picture.figure(link(values));
      }
      case "button" ->
          Html.paragraph(Html.link(link(values), Html.stored(filled(values.get("content")))));
      case "youtube" -> body.film(values.get("youtubeurl").filled());
      case "vimeo" -> body.film(values.get("vimeourl").filled());
      case "video" -> body.film(address(text(values.get("video_mp4"))));
      case "audio" -> body.film(address(text(values.get("audio_mp3"))));
      case "html" -> filled(values.get("html"));
      case "list" ->
          Html.list(filled(values.get("content")).lines().map(String::strip).map(Html::stored));
      default ->
          Html.paragraph(filled(values.get("heading")))
              + Html.paragraph(filled(values.get("content")))
              + Html.paragraph(filled(values.get("description")));
    };
  }

  /** Returns a text with the words of the slide in the places that name them. */
  private String filled(LooseValue value) {
    return text(value)
        .replace("{name/slide}", title)
        .replace("{title/slide}", title)
        .replace("{description/slide}", description);
  }

  private @Nullable Picture picture(String stored, String alt, String caption) {
    String url = address(stored);
    return url == null ? null : new Picture(0, url, alt, caption);
  }

  /** Addresses within the folder of uploads or of the site begin with its name. */
  private @Nullable String address(String stored) {
    String address = stored.strip();
    String base = address.startsWith(UPLOADS) ? UploadsUrl.of(body.site()) : body.site().home();
    String rest = address.replaceFirst("^\\$(?:upload\\$)?", "");
    if (rest.length() < address.length()) {
      address = (base == null ? "" : base) + rest;
    }
    return address.isEmpty() ? null : address;
  }

  private static @Nullable String link(LooseValue values) {
    String own = values.get("href").filled();
    String old = values.get("link").filled();
    String link =
        own != null
            ? own
            : old == null ? "" : old.substring(0, (old + SEPARATOR).indexOf(SEPARATOR));
    return link.isEmpty() || link.equals("#") ? null : link;
  }
}

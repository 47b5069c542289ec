package dev.pressport.plugin.wpbakery;

import dev.pressport.html.Html;
import dev.pressport.html.Wpautop;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpJson;
import dev.pressport.render.Body;
import dev.pressport.render.Picture;
import dev.pressport.render.PictureGallery;
import dev.pressport.shortcode.ShortcodeAttributes;
import dev.pressport.text.Slug;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An element of a page, with its attributes as they are read. */
record Element(ShortcodeAttributes attributes, String content, Body body) {
  private static final Pattern PARAGRAPH_TAG = Pattern.compile("</?p>");
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,17}");
  private static final Pattern NOT_BASE64 = Pattern.compile("[^A-Za-z0-9+/=]");

  /** An attribute, which may be HTML; empty when it is not there. */
  String text(String name) {
    return attributes
        .get(name, "")
        .replace("``", "\"")
        .replace("`{`", "[")
        .replace("`}`", "]")
        .strip();
  }

  /** The elements within it. */
  String elements() {
    return body.shortcodes(content);
  }

  /** Returns the text between the tags as an editor wrote it (wpb_js_remove_wpautop()). */
  String words() {
    String text = PARAGRAPH_TAG.matcher(content).replaceAll("\n");
    return text.isBlank() ? "" : body.shortcodes(Wpautop.apply(text)).strip();
  }

  /** Code that is percent-encoded and then base64. */
  static String decoded(String base64) {
    try {
      byte[] bytes = Base64.getDecoder().decode(NOT_BASE64.matcher(base64).replaceAll(""));
      return percentDecoded(new String(bytes, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** Decodes percent-encoded text, including line breaks; any other text is unchanged. */
  private static String percentDecoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return Slug.decode(text);
    }
  }

  /** A part of a link, {@code url:...|title:...}, each percent-encoded. */
  @Nullable String link(String name, String part) {
    for (String piece : text(name).split("\\|", -1)) {
      if (piece.startsWith(part + ":")) {
        return percentDecoded(piece.substring(part.length() + 1)).strip();
      }
    }
    return null;
  }

  /** A link as its own words, or those of an attribute. */
  String button(String words, String link) {
    String title = text(words).isEmpty() ? link(link, "title") : text(words);
    String url = link(link, "url");
    String shown = title == null || title.isEmpty() ? "" : title;
    String address = url == null ? text("href") : url;
    return shown.isEmpty() ? "" : Html.button(address, Html.stored(shown));
  }

  String heading(String name, int level) {
    return Html.heading(level, text(name));
  }

  String paragraph(String name) {
    return Html.paragraph(text(name));
  }

  @Nullable Picture picture(String name) {
    return Picture.ofLibrary(ids(name).stream().findFirst().orElse(null), body);
  }

  /** The pictures whose ids an attribute lists; they may lead to their files. */
  String gallery(String name, boolean files) {
    PictureGallery gallery = new PictureGallery(body);
    for (Long id : ids(name)) {
      Picture picture = Picture.ofLibrary(id, body);
      gallery.add(picture, files && picture != null ? picture.url() : null);
    }
    return gallery.html();
  }

  private List<Long> ids(String name) {
    return NUMBER.matcher(text(name)).results().map(id -> Long.valueOf(id.group())).toList();
  }

  /** Rows of values: a JSON list that is percent-encoded. */
  List<LooseValue> rows(String name) {
    return LooseValue.of(PhpJson.decode(percentDecoded(text(name))).orElse(Value.NULL)).list();
  }
}

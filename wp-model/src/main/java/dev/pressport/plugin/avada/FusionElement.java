package dev.pressport.plugin.avada;

import dev.pressport.html.Html;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.render.Body;
import dev.pressport.render.Picture;
import dev.pressport.shortcode.ShortcodeAttributes;
import dev.pressport.text.IdText;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An element of a page, with its attributes and the text between its tags. */
record FusionElement(ShortcodeAttributes attributes, String content, Body body) {
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]+={0,2}");

  /** An attribute, which may be HTML; empty when it is not there. */
  String text(String name) {
    return attributes.get(name, "").strip();
  }

  /** An address; null for none. */
  @Nullable String url(String name) {
    String url = text(name);
    return url.isEmpty() ? null : url;
  }

  /** The elements within it, which know of a mark. */
  String elementsWith(String mark) {
    Body marked = body.with(LooseValue.of(new Value.Dict(Map.of(mark, Value.of("yes")))));
    return marked.shortcodes(content);
  }

  /** The elements within it. */
  String elements() {
    return body.shortcodes(content).strip();
  }

  /** Returns the text between the tags as a part of a line. */
  String line() {
    return body.shortcodes(content.replaceAll("^\\s*<p>|</p>\\s*$", "").strip());
  }

  /** Returns the text between the tags in paragraphs. */
  String words() {
    return content.isBlank() ? "" : body.classic(content.strip()).strip();
  }

  /** Returns code that is base64; what is not is unchanged. */
  String code() {
    String stored = content.strip();
    if (!BASE64.matcher(stored).matches()) {
      return stored;
    }
    try {
      return new String(Base64.getDecoder().decode(stored), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return stored;
    }
  }

  String heading(String name, int level) {
    return Html.heading(level, text(name));
  }

  String paragraph(String name) {
    return Html.paragraph(text(name));
  }

  String button(String words, String url) {
    String text = text(words);
    return text.isEmpty() ? "" : Html.button(url(url), Html.stored(text));
  }

  /** The picture that an attribute names by its address, and another one by id and size. */
  @Nullable Picture picture(String name) {
    return picture(name, url(name));
  }

  /** The picture at an address, or the one whose id stands beside it: {@code 12|full}. */
  @Nullable Picture picture(String name, @Nullable String url) {
    String stored = text(name + "_id");
    int bar = stored.indexOf('|');
    String number = bar < 0 ? stored : stored.substring(0, bar);
    Picture picture = Picture.of(IdText.parse(number), url, body);
    return picture == null ? null : picture.captioned("").described(text("alt"));
  }

  String figure(String name, @Nullable String link) {
    Picture picture = picture(name);
    return picture == null ? "" : picture.figure(link);
  }
}

package dev.pressport.plugin.shortcodesultimate;

import dev.pressport.html.Html;
import dev.pressport.render.Body;
import dev.pressport.render.Picture;
import dev.pressport.shortcode.ShortcodeAttributes;
import dev.pressport.text.IdText;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A shortcode with its attributes and the text between its tags. */
record Part(ShortcodeAttributes attributes, String content, Body body) {
  /** Halves of paragraphs that editors leave around the tags of shortcodes. */
  private static final List<String> FIRST = List.of("</p>", "<br />", "<br/>", "<br>");

  private static final List<String> LAST = List.of("<p>", "<br />", "<br/>", "<br>");

  /** An attribute, which may be HTML; empty when it is not there. */
  String text(String name) {
    return attributes.get(name, "").strip();
  }

  /** An attribute, or the words that it has by itself on sites in English. */
  String text(String name, String usual) {
    String text = attributes.get(name);
    boolean english = body.locale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    return text == null ? (english ? usual : "") : text.strip();
  }

  /** Returns whether a switch is on; a switch that is not there is what it is by itself. */
  boolean isOn(String name, boolean usual) {
    String value = text(name);
    return value.isEmpty() ? usual : value.equals("yes");
  }

  /** An address, null for none. */
  @Nullable String url(String name) {
    String url = text(name);
    return url.isEmpty() ? null : url;
  }

  /** Returns the text between the tags as a part of a line. */
  String inline() {
    return body.shortcodes(withoutHalves());
  }

  /** Returns the text between the tags in paragraphs. */
  String words() {
    String text = withoutHalves();
    return text.isBlank() ? "" : body.classic(text).strip();
  }

  private String withoutHalves() {
    String text = content.strip();
    for (boolean more = true; more; ) {
      String before = text;
      for (String half : FIRST) {
        text = text.startsWith(half) ? text.substring(half.length()).strip() : text;
      }
      for (String half : LAST) {
        text =
            text.endsWith(half) ? text.substring(0, text.length() - half.length()).strip() : text;
      }
      more = !text.equals(before);
    }
    return text;
  }

  /** A picture at an address or, for a number, of the media library; empty for an icon. */
  String figure(String name, @Nullable String alt) {
    String value = text(name);
    Long id = IdText.parse(value);
    Picture picture =
        id != null
            ? Picture.ofLibrary(id, body)
            : value.startsWith("icon:") ? null : Picture.of(null, value, body);
    return picture == null ? "" : picture.captioned("").described(alt).figure();
  }

  /** Words that lead to an address, as a paragraph; empty when there are none. */
  static String button(String words, @Nullable String url) {
    return words.isEmpty() ? "" : Html.button(url, Html.stored(words));
  }
}

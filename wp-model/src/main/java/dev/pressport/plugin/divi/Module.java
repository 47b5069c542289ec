package dev.pressport.plugin.divi;

import dev.pressport.html.Html;
import dev.pressport.html.Wpautop;
import dev.pressport.render.Body;
import dev.pressport.render.Picture;
import dev.pressport.shortcode.ShortcodeAttributes;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A module of a page, with its attributes as they are read. */
record Module(ShortcodeAttributes attributes, String content, Body body) {

  /** Divi puts comments in the place of what WordPress would change in code. */
  private static final Pattern LINE_BREAK =
      Pattern.compile(
          "<!--? ?\\[et_pb_line_break_holder] ?-->|<!\u2013- \\[et_pb_br_holder] -\u2013>");

  /** Halves of paragraphs that editors leave around the tags of shortcodes. */
  private static final List<String> FIRST = List.of("</p>", "<br />", "<br/>", "<br>");

  private static final List<String> LAST = List.of("<p>", "<br />", "<br/>", "<br>");

  /** An attribute, which may be HTML; empty when it is not there. */
  String text(String name) {
    String value = attributes.get(name, "");
    return DynamicContent.resolve(
            value.replace("%22", "\"").replace("%91", "[").replace("%93", "]").replace("%92", "\\"),
            body)
        .strip();
  }

  boolean isOn(String name) {
    return text(name).equals("on");
  }

  /** The modules within it. */
  String modules() {
    return body.shortcodes(content);
  }

  /** Returns the text between the tags as an editor wrote it. */
  String words() {
    String text = withoutHalves(code().strip());
    return text.isBlank() ? "" : body.shortcodes(Wpautop.apply(text)).strip();
  }

  private static String withoutHalves(String text) {
    int start = 0;
    int end = text.length();
    for (boolean more = true; more; ) {
      int from = start;
      int to = end;
      start +=
          FIRST.stream().filter(tag -> text.startsWith(tag, from)).mapToInt(String::length).sum();
      end -=
          LAST.stream()
              .filter(tag -> text.startsWith(tag, to - tag.length()))
              .mapToInt(String::length)
              .sum();
      more = start != from || end != to;
    }
    return start < end ? text.substring(start, end).strip() : "";
  }

  /** Returns the text between the tags as it was typed. */
  String code() {
    return LINE_BREAK.matcher(content).replaceAll("\n");
  }

  String heading(String name, int level) {
    String tag = text("title_level") + text("header_level");
    boolean own = tag.matches("h[1-6]");
    return Html.heading(own ? tag.charAt(1) - '0' : level, text(name));
  }

  String paragraph(String name) {
    return Html.paragraph(text(name));
  }

  String button(String words, String url) {
    String text = text(words);
    return text.isEmpty() ? "" : Html.button(text(url), Html.stored(text));
  }

  /** A picture that is named by its address. */
  String picture(String url, String alt, @Nullable String link) {
    Picture picture = Picture.of(null, text(url), body);
    return picture == null ? "" : picture.described(text(alt)).figure(link);
  }
}

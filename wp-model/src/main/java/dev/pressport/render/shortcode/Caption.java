package dev.pressport.render.shortcode;

import dev.pressport.html.Html;
import dev.pressport.render.Body;
import dev.pressport.render.ShortcodeHtml;
import dev.pressport.shortcode.ShortcodeAttributes;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A picture with a caption, in the old form an attribute (img_caption_shortcode()). */
final class Caption implements ShortcodeHtml {
  private static final Pattern PICTURE =
      Pattern.compile(
          "\\s*+((?:<a [^<>]++>\\s*+)?<img [^<>]++>(?:\\s*+</a>)?)(.*)",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  @Override
  public String render(ShortcodeAttributes attributes, String content, Body body) {
    String picture = content;
    String caption = attributes.get("caption", "");
    Matcher matcher = PICTURE.matcher(content);
    if (!attributes.values().containsKey("caption") && matcher.matches()) {
      picture = matcher.group(1);
      caption = matcher.group(2).strip();
    }
    if (caption.isBlank() || attributes.get("width", "0").strip().matches("-.*|0*")) {
      return body.shortcodes(content);
    }
    String id = attributes.get("id");
    return "<figure"
        + (id == null ? "" : " id=\"" + Html.attribute(id) + "\"")
        + " class=\"wp-caption "
        + Html.attribute(attributes.get("align", "alignnone"))
        + "\">"
        + body.shortcodes(picture)
        + "<figcaption class=\"wp-caption-text\">"
        + body.shortcodes(caption)
        + "</figcaption></figure>";
  }
}

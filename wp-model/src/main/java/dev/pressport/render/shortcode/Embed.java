package dev.pressport.render.shortcode;

import dev.pressport.render.Body;
import dev.pressport.render.ShortcodeHtml;
import dev.pressport.shortcode.ShortcodeAttributes;

/** An address that is shown embedded (class-wp-embed.php). */
final class Embed implements ShortcodeHtml {
  @Override
  public String render(ShortcodeAttributes attributes, String content, Body body) {
    String url = content.isBlank() ? attributes.get("src", "") : content.strip();
    if (url.isEmpty() || url.indexOf('<') >= 0) {
      return url;
    }
    return "<figure class=\"wp-block-embed\">" + body.embed(url) + "</figure>";
  }
}

package dev.pressport.render.block;

import dev.pressport.block.Block;
import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.Picture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text on a picture; WordPress puts that in where it is the featured image of the entry. */
final class Cover implements BlockHtml {
  private static final Pattern INNER =
      Pattern.compile("<div\\b[^>]{0,2000}?wp-block-cover__inner-container");

  @Override
  public String render(Block block, Body body) {
    String html = body.content(block);
    LooseValue attributes = Body.attributes(block);
    String type = attributes.get("backgroundType").filled();
    Picture picture = body.featured();
    if (!attributes.get("useFeaturedImage").isTrue()
        || picture == null
        || (type != null && !type.equals("image"))) {
      return html;
    }
    Matcher inner = INNER.matcher(html);
    int at = inner.find() ? inner.start() : html.length();
    String image = picture.image().replace("class=\"", "class=\"wp-block-cover__image-background ");
    return html.substring(0, at) + image + html.substring(at);
  }
}

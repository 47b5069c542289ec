package dev.pressport.render.block;

import dev.pressport.block.Block;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.Picture;

/** A picture beside text; WordPress puts that in where it is the featured image of the entry. */
final class MediaText implements BlockHtml {
  private static final String FRAME = "<figure class=\"wp-block-media-text__media\">";

  @Override
  public String render(Block block, Body body) {
    String html = body.content(block);
    Picture picture = body.featured();
    int frame = html.indexOf(FRAME);
    if (!Body.attributes(block).get("useFeaturedImage").isTrue() || picture == null || frame < 0) {
      return html;
    }
    int at = frame + FRAME.length();
    return html.substring(0, at) + picture.image() + html.substring(at);
  }
}

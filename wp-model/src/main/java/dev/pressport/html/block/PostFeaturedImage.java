package dev.pressport.html.block;

import dev.pressport.block.Block;
import dev.pressport.html.BlockHtml;
import dev.pressport.html.Body;
import dev.pressport.html.Html;
import dev.pressport.html.Picture;

/** The featured image of the entry. */
public final class PostFeaturedImage implements BlockHtml {

  @Override
  public String name() {
    return "core/post-featured-image";
  }

  @Override
  public String render(Block block, Body body) {
    Picture picture = body.featured();
    if (picture == null) {
      return "";
    }
    boolean link = Body.attributes(block).get("isLink").isTrue();
    String image = picture.image();
    return "<figure class=\"wp-block-post-featured-image\">"
        + (link ? Html.link(body.subject().url(), image) : image)
        + "</figure>";
  }
}

package dev.pressport.render.block;

import dev.pressport.block.Block;
import dev.pressport.html.Html;
import dev.pressport.html.Titles;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.Picture;

/** The featured image of the entry. */
final class PostFeaturedImage implements BlockHtml {
  @Override
  public String render(Block block, Body body) {
    Picture picture = body.featured();
    if (picture == null) {
      return "";
    }
    boolean link = Body.attributes(block).get("isLink").isTrue();
    Picture named = link ? picture.described(Titles.plain(body.subject().title())) : picture;
    String image = named.image();
    return "<figure class=\"wp-block-post-featured-image\">"
        + (link ? Html.link(body.subject().url(), image) : image)
        + "</figure>";
  }
}

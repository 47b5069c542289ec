package dev.pressport.render.block;

import dev.pressport.block.Block;
import dev.pressport.html.Html;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;

/** The title of the site. */
public final class SiteTitle implements BlockHtml {

  @Override
  public String name() {
    return "core/site-title";
  }

  @Override
  public String render(Block block, Body body) {
    String text = body.site().title();
    return text == null ? "" : "<p class=\"wp-block-site-title\">" + Html.stored(text) + "</p>";
  }
}

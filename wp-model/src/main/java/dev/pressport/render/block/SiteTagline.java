package dev.pressport.render.block;

import dev.pressport.block.Block;
import dev.pressport.html.Html;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;

/** The tagline of the site. */
public final class SiteTagline implements BlockHtml {

  @Override
  public String name() {
    return "core/site-tagline";
  }

  @Override
  public String render(Block block, Body body) {
    String text = body.site().tagline();
    return text == null ? "" : "<p class=\"wp-block-site-tagline\">" + Html.stored(text) + "</p>";
  }
}

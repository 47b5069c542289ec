package dev.pressport.html.block;

import dev.pressport.block.Block;
import dev.pressport.html.BlockHtml;
import dev.pressport.html.Body;
import dev.pressport.html.Html;

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

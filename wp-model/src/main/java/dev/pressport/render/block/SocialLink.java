package dev.pressport.render.block;

import dev.pressport.block.Block;
import dev.pressport.html.Html;
import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;

/** A link to a profile elsewhere. */
final class SocialLink implements BlockHtml {
  @Override
  public String render(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    String url = attributes.get("url").filled();
    String label = attributes.get("label").filled();
    String service = attributes.get("service").filled();
    String shown = label != null ? label : service != null ? service : url;
    return url == null || shown == null
        ? ""
        : "<li class=\"wp-block-social-link\">" + Html.link(url, Html.stored(shown)) + "</li>";
  }
}

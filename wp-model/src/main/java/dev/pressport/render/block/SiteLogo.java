package dev.pressport.render.block;

import dev.pressport.block.Block;
import dev.pressport.html.Html;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.Picture;
import org.jspecify.annotations.Nullable;

/** The logo of the site, where the source has the settings of the site. */
final class SiteLogo implements BlockHtml {
  @Override
  public @Nullable String render(Block block, Body body) {
    if (body.site().options().isEmpty()) {
      return null;
    }
    Value logo = body.site().options().getOrDefault("site_logo", Value.NULL);
    Picture picture = Picture.of(LooseValue.of(logo).id(), null, body);
    Boolean link = Body.attributes(block).get("isLink").bool();
    return picture == null
        ? ""
        : "<div class=\"wp-block-site-logo\">"
            + Html.link(Boolean.FALSE.equals(link) ? null : body.site().home(), picture.image())
            + "</div>";
  }
}

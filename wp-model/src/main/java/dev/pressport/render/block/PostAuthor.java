package dev.pressport.render.block;

import dev.pressport.block.Block;
import dev.pressport.html.Html;
import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;

/**
 * The author of the entry, without the picture that another site provides for an e-mail address.
 */
final class PostAuthor implements BlockHtml {
  @Override
  public String render(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    String name = body.author(attributes.get("isLink").isTrue());
    String byline = attributes.get("byline").filled();
    return name.isEmpty()
        ? ""
        : "<div class=\"wp-block-post-author\">"
            + (byline == null
                ? ""
                : "<p class=\"wp-block-post-author__byline\">" + Html.stored(byline) + "</p>")
            + "<p class=\"wp-block-post-author__name\">"
            + name
            + "</p>"
            + (attributes.get("showBio").isTrue() ? body.biography(body.subject().author()) : "")
            + "</div>";
  }
}

package dev.pressport.render.block;

import dev.pressport.block.Block;
import dev.pressport.html.Html;
import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.RenderProblem;

/**
 * The author of the entry; the picture, which another site provides for an e-mail address, is left
 * out.
 */
public final class PostAuthor implements BlockHtml {

  @Override
  public String name() {
    return "core/post-author";
  }

  @Override
  public String render(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    String name = body.author(attributes.get("isLink").isTrue());
    String byline = attributes.get("byline").filled();
    if (attributes.get("showBio").isTrue()) {
      body.problem(RenderProblem.AUTHOR_BIOGRAPHY);
    }
    return name.isEmpty()
        ? ""
        : "<div class=\"wp-block-post-author\">"
            + (byline == null
                ? ""
                : "<p class=\"wp-block-post-author__byline\">" + Html.stored(byline) + "</p>")
            + "<p class=\"wp-block-post-author__name\">"
            + name
            + "</p></div>";
  }
}

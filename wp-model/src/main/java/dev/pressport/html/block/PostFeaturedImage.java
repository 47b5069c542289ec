package dev.pressport.html.block;

import dev.pressport.block.Block;
import dev.pressport.html.BlockHtml;
import dev.pressport.html.Body;
import dev.pressport.html.Html;
import dev.pressport.model.Entry;
import dev.pressport.model.SiteIndex.MediaOutline;
import org.jspecify.annotations.Nullable;

/** The featured image of the entry. */
public final class PostFeaturedImage implements BlockHtml {

  @Override
  public String name() {
    return "core/post-featured-image";
  }

  @Override
  public @Nullable String render(Block block, Body body) {
    Entry entry = body.subject().whole();
    if (entry == null) {
      return null;
    }
    Long id = entry.featuredMediaId();
    MediaOutline image = id == null ? null : body.index().media(id).orElse(null);
    return image == null || image.url() == null
        ? ""
        : "<figure class=\"wp-block-post-featured-image\"><img src=\""
            + Html.attribute(image.url())
            + "\" alt=\""
            + Html.attribute(image.alt() == null ? "" : image.alt())
            + "\"></figure>";
  }
}

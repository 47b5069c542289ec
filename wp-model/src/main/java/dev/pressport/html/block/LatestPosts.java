package dev.pressport.html.block;

import dev.pressport.block.Block;
import dev.pressport.html.BlockHtml;
import dev.pressport.html.Body;
import dev.pressport.html.Picture;
import dev.pressport.html.Selection;
import dev.pressport.html.Subject;
import dev.pressport.php.LooseValue;

/** The newest posts, each with its title and perhaps its date. */
public final class LatestPosts implements BlockHtml {

  @Override
  public String name() {
    return "core/latest-posts";
  }

  @Override
  public String render(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    StringBuilder html = new StringBuilder("<ul class=\"wp-block-latest-posts\">");
    for (Subject post : Selection.ofLatest(attributes, body.index()).from(body)) {
      Body about = body.about(post);
      Picture picture = attributes.get("displayFeaturedImage").isTrue() ? about.featured() : null;
      html.append("<li>").append(picture == null ? "" : picture.image()).append(post.titleLink());
      String author = attributes.get("displayAuthor").isTrue() ? about.author(false) : "";
      if (!author.isEmpty()) {
        html.append("<div class=\"wp-block-latest-posts__post-author\">by ")
            .append(author)
            .append("</div>");
      }
      if (attributes.get("displayPostDate").isTrue()) {
        html.append(body.time(post.date()));
      }
      html.append("</li>");
    }
    if (attributes.get("displayPostContent").isTrue()) {
      body.lossy("block-not-rendered", "A list of the latest posts shows their titles only.");
    }
    return html.append("</ul>").toString();
  }
}

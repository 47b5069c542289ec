package dev.pressport.html.block;

import dev.pressport.block.Block;
import dev.pressport.html.BlockHtml;
import dev.pressport.html.Body;
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
      html.append("<li>").append(post.titleLink());
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

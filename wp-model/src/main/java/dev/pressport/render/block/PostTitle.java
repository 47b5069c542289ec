package dev.pressport.render.block;

import dev.pressport.block.Block;
import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.CurrentEntry;

/** The title of the entry. */
final class PostTitle implements BlockHtml {
  @Override
  public String render(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    Long level = attributes.get("level").integer();
    String element = level == null || level < 1 || level > 6 ? "h2" : "h" + level;
    CurrentEntry entry = body.subject();
    String title = attributes.get("isLink").isTrue() ? entry.titleLink() : entry.titleHtml();
    return "<" + element + " class=\"wp-block-post-title\">" + title + "</" + element + ">";
  }
}

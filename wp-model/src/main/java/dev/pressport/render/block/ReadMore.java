package dev.pressport.render.block;

import dev.pressport.block.Block;
import dev.pressport.html.Html;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.CurrentEntry;

/** A link to the whole entry; those who cannot see it hear its title too. */
final class ReadMore implements BlockHtml {
  @Override
  public String render(Block block, Body body) {
    String content = Body.attributes(block).get("content").filled();
    CurrentEntry entry = body.subject();
    String title = entry.title().isBlank() ? "untitled post " + entry.id() : entry.titleHtml();
    return Html.link(
        entry.url(),
        (content == null ? "Read more" : Html.stored(content))
            + "<span class=\"screen-reader-text\">: "
            + title
            + "</span>");
  }
}

package dev.pressport.html.block;

import dev.pressport.block.Block;
import dev.pressport.html.BlockHtml;
import dev.pressport.html.Body;
import dev.pressport.html.Html;

/** A link to the whole entry. */
public final class ReadMore implements BlockHtml {

  @Override
  public String name() {
    return "core/read-more";
  }

  @Override
  public String render(Block block, Body body) {
    String content = Body.attributes(block).get("content").filled();
    return Html.link(body.subject().url(), content == null ? "Read more" : Html.stored(content));
  }
}

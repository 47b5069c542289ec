package dev.pressport.render.block;

import dev.pressport.block.Block;
import dev.pressport.html.Html;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;

/** The item of a menu that leads home. */
public final class HomeLink implements BlockHtml {

  @Override
  public String name() {
    return "core/home-link";
  }

  @Override
  public String render(Block block, Body body) {
    String label = Body.attributes(block).get("label").filled();
    return "<li>"
        + Html.link(body.site().home(), label == null ? "Home" : Html.stored(label))
        + "</li>";
  }
}

package dev.pressport.html.block;

import dev.pressport.block.Block;
import dev.pressport.html.BlockHtml;
import dev.pressport.html.Body;
import dev.pressport.html.Html;

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

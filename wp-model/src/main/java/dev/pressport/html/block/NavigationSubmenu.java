package dev.pressport.html.block;

import dev.pressport.block.Block;
import dev.pressport.html.BlockHtml;
import dev.pressport.html.Body;
import dev.pressport.html.MenuEntry;

/** An item of a menu with others below it. */
public final class NavigationSubmenu implements BlockHtml {

  @Override
  public String name() {
    return "core/navigation-submenu";
  }

  @Override
  public String render(Block block, Body body) {
    return MenuEntry.render(block, body);
  }
}

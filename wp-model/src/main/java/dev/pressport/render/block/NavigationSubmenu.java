package dev.pressport.render.block;

import dev.pressport.block.Block;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.MenuEntry;

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

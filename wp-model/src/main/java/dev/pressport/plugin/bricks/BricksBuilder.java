package dev.pressport.plugin.bricks;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.UnmodelledType;
import dev.pressport.render.PageBuilder;
import java.util.List;

/** Bricks. */
public final class BricksBuilder implements Plugin {
  @Override
  public String slug() {
    return "bricks";
  }

  @Override
  public String name() {
    return "Bricks";
  }

  @Override
  public String signs() {
    return "type:bricks_template meta:_bricks_*";
  }

  @Override
  public String meaning() {
    return PageBuilder.MEANING;
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new BricksPages(), new UnmodelledType("bricks_template").keeping(BricksPages.CONTENT));
  }
}

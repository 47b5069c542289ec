package dev.pressport.plugin.coblocks;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import java.util.List;

/** CoBlocks. */
public final class CoBlocks implements Plugin {
  @Override
  public String slug() {
    return "coblocks";
  }

  @Override
  public String name() {
    return "CoBlocks";
  }

  @Override
  public String signs() {
    return "meta:_coblocks_* block:coblocks/*";
  }

  @Override
  public String meaning() {
    return "texts, pictures and lists of posts are exported; effects are not";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(new Blocks(), new Forms());
  }
}

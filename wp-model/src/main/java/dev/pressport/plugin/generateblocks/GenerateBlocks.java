package dev.pressport.plugin.generateblocks;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import java.util.List;

/** GenerateBlocks. */
public final class GenerateBlocks implements Plugin {
  @Override
  public String slug() {
    return "generateblocks";
  }

  @Override
  public String name() {
    return "GenerateBlocks";
  }

  @Override
  public String signs() {
    return "type:gblocks_* meta:_generateblocks_* block:generateblocks/*";
  }

  @Override
  public String meaning() {
    return "texts, pictures and lists of posts are exported; styles are lost";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(new Blocks());
  }
}

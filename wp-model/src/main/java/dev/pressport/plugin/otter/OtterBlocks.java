package dev.pressport.plugin.otter;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import java.util.List;

/** Otter Blocks. */
public final class OtterBlocks implements Plugin {
  @Override
  public String slug() {
    return "otter-blocks";
  }

  @Override
  public String name() {
    return "Otter Blocks";
  }

  @Override
  public String signs() {
    return "meta:_themeisle_* block:themeisle-blocks/*";
  }

  @Override
  public String meaning() {
    return "texts, pictures and lists of posts are exported; effects are not";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(new Blocks());
  }
}

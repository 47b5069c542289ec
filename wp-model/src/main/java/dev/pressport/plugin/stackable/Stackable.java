package dev.pressport.plugin.stackable;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import java.util.List;

/** Stackable. */
public final class Stackable implements Plugin {
  @Override
  public String slug() {
    return "stackable-ultimate-gutenberg-blocks";
  }

  @Override
  public String name() {
    return "Stackable";
  }

  @Override
  public String signs() {
    return "block:stackable/* block:ugb/* meta:stackable_*";
  }

  @Override
  public String meaning() {
    return "texts, pictures, accordions, tabs and lists of posts are exported; effects are not";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(new Blocks());
  }
}

package dev.pressport.plugin.kadence;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.PostType.Trait;
import dev.pressport.posttype.UnmodelledType;
import java.util.List;

/** Kadence Blocks. */
public final class KadenceBlocks implements Plugin {
  static final String NAVIGATION = "kadence_navigation";
  static final String HEADER = "kadence_header";

  @Override
  public String slug() {
    return "kadence-blocks";
  }

  @Override
  public String name() {
    return "Kadence Blocks";
  }

  @Override
  public String signs() {
    return "type:kadence_* meta:_kad_* block:kadence/*";
  }

  @Override
  public String meaning() {
    return "texts, pictures, accordions, tabs and lists of posts are exported; animations are not";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new UnmodelledType(NAVIGATION, Trait.DESIGN).keeping(),
        new UnmodelledType(HEADER, Trait.DESIGN).keeping(),
        new UnmodelledType(AdvancedForms.TYPE).keeping(),
        new AdvancedForms(),
        new Blocks());
  }
}

package dev.pressport.plugin.recipecardblocks;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.PostType.Trait;
import dev.pressport.posttype.UnmodelledType;
import java.util.List;

/** Recipe Card Blocks. */
public final class RecipeCardBlocks implements Plugin {
  /** The post type of recipes that pages name. */
  static final String TYPE = "wpzoom_rcb";

  @Override
  public String slug() {
    return "recipe-card-blocks-by-wpzoom";
  }

  @Override
  public String name() {
    return "Recipe Card Blocks";
  }

  @Override
  public String signs() {
    return "type:wpzoom_rcb block:wpzoom-recipe-card/* shortcode:wpzoom_rcb_post";
  }

  @Override
  public String meaning() {
    return "recipes are shown as texts and pictures; printing and ratings need a server";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(new UnmodelledType(TYPE, Trait.IN_WXR, Trait.EMBEDDED).keeping(), new Blocks());
  }
}

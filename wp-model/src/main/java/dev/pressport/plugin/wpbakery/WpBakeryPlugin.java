package dev.pressport.plugin.wpbakery;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.PostType.Trait;
import dev.pressport.posttype.UnmodelledType;
import dev.pressport.render.PageBuilder;
import java.util.List;

/** WPBakery Page Builder. */
public final class WpBakeryPlugin implements Plugin {
  @Override
  public String slug() {
    return "js_composer";
  }

  @Override
  public String name() {
    return "WPBakery Page Builder";
  }

  @Override
  public String signs() {
    return "type:vc_grid_item type:vc4_templates meta:_wpb_* shortcode:vc_*";
  }

  @Override
  public String meaning() {
    return PageBuilder.MEANING;
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new WpBakery(),
        new UnmodelledType("vc_grid_item"),
        new UnmodelledType("vc4_templates"),
        new UnmodelledType("templatera", Trait.VIEWABLE).keeping());
  }
}

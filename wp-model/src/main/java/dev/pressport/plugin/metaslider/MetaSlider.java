package dev.pressport.plugin.metaslider;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.Taxonomy;
import dev.pressport.posttype.UnmodelledType;
import java.util.List;

/** MetaSlider. */
public final class MetaSlider implements Plugin {
  @Override
  public String slug() {
    return "ml-slider";
  }

  @Override
  public String name() {
    return "MetaSlider";
  }

  @Override
  public String signs() {
    return "type:ml-slider type:ml-slide taxonomy:ml-slider block:metaslider/* shortcode:metaslider shortcode:ml-slider";
  }

  @Override
  public String meaning() {
    return "the pictures of a slider are shown one below the other";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new Sliders(),
        new UnmodelledType(Sliders.SLIDER).keeping(),
        new UnmodelledType(Sliders.SLIDE)
            .keeping(
                Sliders.ALT,
                Sliders.LINK,
                Sliders.HIDDEN,
                Sliders.FILE_ALT,
                Sliders.FILE_CAPTION,
                Sliders.CAPTION_SOURCE),
        new Taxonomy(Sliders.SLIDER, "Sliders", Taxonomy.Trait.INTERNAL));
  }
}

package dev.pressport.plugin.envira;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.UnmodelledType;
import dev.pressport.render.GalleryEntries;
import java.util.List;

/** Envira Gallery. */
public final class EnviraGallery implements Plugin {
  @Override
  public String slug() {
    return "envira-gallery-lite";
  }

  @Override
  public String name() {
    return "Envira Gallery";
  }

  @Override
  public String signs() {
    return "type:envira meta:_eg_gallery_data block:envira/* shortcode:envira-gallery";
  }

  @Override
  public String meaning() {
    return GalleryEntries.MEANING;
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(new Galleries(), new UnmodelledType(Galleries.TYPE).keeping(Galleries.PICTURES));
  }
}

package dev.pressport.plugin.modula;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.UnmodelledType;
import dev.pressport.render.GalleryEntries;
import java.util.List;

/** Modula. */
public final class Modula implements Plugin {
  @Override
  public String slug() {
    return "modula-best-grid-gallery";
  }

  @Override
  public String name() {
    return "Modula";
  }

  @Override
  public String signs() {
    return "type:modula-gallery meta:modula-* block:modula/* shortcode:modula";
  }

  @Override
  public String meaning() {
    return GalleryEntries.MEANING;
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new Galleries(),
        new UnmodelledType(Galleries.TYPE).keeping(Galleries.PICTURES, Galleries.SETTINGS));
  }
}

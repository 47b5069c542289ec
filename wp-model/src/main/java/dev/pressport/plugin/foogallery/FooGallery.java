package dev.pressport.plugin.foogallery;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.UnmodelledType;
import dev.pressport.render.GalleryEntries;
import java.util.List;

/** FooGallery. */
public final class FooGallery implements Plugin {
  @Override
  public String slug() {
    return "foogallery";
  }

  @Override
  public String name() {
    return "FooGallery";
  }

  @Override
  public String signs() {
    return "type:foogallery type:foogallery-album meta:foogallery_* block:fooplugins/*"
        + " shortcode:foogallery shortcode:foogallery-album";
  }

  @Override
  public String meaning() {
    return GalleryEntries.MEANING;
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new Galleries(),
        new UnmodelledType(Galleries.TYPE)
            .keeping(
                Galleries.PICTURES,
                Galleries.TEMPLATE,
                Galleries.SETTINGS,
                Galleries.OLD_SETTINGS,
                Galleries.SORT),
        new UnmodelledType(Galleries.ALBUM).keeping(Galleries.IN_ALBUM));
  }
}

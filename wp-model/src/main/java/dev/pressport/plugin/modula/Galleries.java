package dev.pressport.plugin.modula;

import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockFamily;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.GalleryEntries;
import dev.pressport.render.PictureGallery;
import dev.pressport.render.ShortcodeFamily;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The shortcode and the block of a gallery, whose meta lists its pictures. */
final class Galleries implements ShortcodeFamily, BlockFamily {
  static final String TYPE = "modula-gallery";
  static final String PICTURES = "modula-images";

  private static final GalleryEntries GALLERIES =
      new GalleryEntries(TYPE, PICTURES, Galleries::add);

  @Override
  public List<FamilyShortcode> shortcodes() {
    return List.of(
        new FamilyShortcode(
            Set.of("modula", "Modula"),
            true,
            (attributes, content, body) -> GALLERIES.html(attributes.get("id", ""), body)));
  }

  private static void add(LooseValue stored, PictureGallery gallery) {
    for (LooseValue image : stored.list()) {
      Long id = image.get("id").id();
      if (id != null) {
        String caption = image.get("caption").filled();
        gallery.add(
            id,
            image.get("alt").filled(),
            caption == null ? image.get("description").filled() : caption);
      }
    }
  }

  @Override
  public Map<String, BlockHtml> blocks() {
    return Map.of(
        "modula/gallery",
        (block, body) -> {
          Long id = Body.attributes(block).get("galleryId").id();
          return id == null ? null : GALLERIES.html(Long.toString(id), body);
        });
  }
}

package dev.pressport.plugin.envira;

import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.GalleryEntries;
import dev.pressport.render.Picture;
import dev.pressport.render.PictureGallery;
import dev.pressport.render.ShortcodeFamily;
import java.util.List;
import java.util.Set;

/** The shortcode of a gallery, whose pictures are in a meta by the ids of their files. */
final class Galleries implements ShortcodeFamily {
  static final String TYPE = "envira";
  static final String PICTURES = "_eg_gallery_data";

  private static final GalleryEntries GALLERIES =
      new GalleryEntries(TYPE, PICTURES, Galleries::addAll);

  @Override
  public List<FamilyShortcode> shortcodes() {
    return List.of(
        new FamilyShortcode(
            Set.of("envira-gallery", "envira_gallery"),
            true,
            (attributes, content, body) -> GALLERIES.html(attributes.get("id", ""), body)));
  }

  private static void addAll(LooseValue stored, PictureGallery gallery) {
    stored.get("gallery").map().forEach((id, value) -> add(id, LooseValue.of(value), gallery));
  }

  private static void add(String id, LooseValue item, PictureGallery gallery) {
    if ("pending".equals(item.get("status").filled())) {
      return;
    }
    Long number = LooseValue.of(Value.of(id)).id();
    Picture picture = Picture.of(number, item.get("src").filled(), gallery.body());
    String caption = item.get("caption").filled();
    if (picture != null) {
      Picture described = picture.described(item.get("alt").filled());
      gallery.add(
          caption == null ? described : described.captioned(caption), item.get("link").filled());
    }
  }
}

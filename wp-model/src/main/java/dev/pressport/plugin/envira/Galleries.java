package dev.pressport.plugin.envira;

import dev.pressport.model.SiteIndex.Part;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.PostTypes;
import dev.pressport.render.Body;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.Picture;
import dev.pressport.render.PictureGallery;
import dev.pressport.render.ShortcodeFamily;
import dev.pressport.shortcode.ShortcodeAttributes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The shortcode of a gallery, whose pictures are in a meta by the ids of their files. */
final class Galleries implements ShortcodeFamily {
  static final String TYPE = "envira";
  static final String PICTURES = "_eg_gallery_data";

  @Override
  public List<FamilyShortcode> shortcodes() {
    return List.of(
        new FamilyShortcode(
            Set.of("envira-gallery", "envira_gallery"),
            true,
            (attributes, content, body) -> gallery(attributes, body)));
  }

  private static @Nullable String gallery(ShortcodeAttributes attributes, Body body) {
    String id = attributes.get("id", "");
    Optional<Part> stored =
        id.matches("\\d{1,18}") ? body.index().part(Long.parseLong(id)) : Optional.empty();
    return stored
        .filter(part -> part.outline().type().equals(TYPE))
        .filter(part -> PostTypes.isPublished(part.outline(), body.index()))
        .map(part -> pictures(LooseValue.of(part.meta(), PICTURES), body))
        .orElse(null);
  }

  private static String pictures(LooseValue stored, Body body) {
    PictureGallery gallery = new PictureGallery(body);
    stored
        .get("gallery")
        .map()
        .forEach((id, value) -> add(id, LooseValue.of(value), gallery, body));
    return gallery.html();
  }

  private static void add(String id, LooseValue item, PictureGallery gallery, Body body) {
    if ("pending".equals(item.get("status").filled())) {
      return;
    }
    Long number = LooseValue.of(Value.of(id)).id();
    Picture picture = Picture.of(number, item.get("src").filled(), body);
    String caption = item.get("caption").filled();
    if (picture != null) {
      Picture described = picture.described(item.get("alt").filled());
      gallery.add(
          caption == null ? described : described.captioned(caption), item.get("link").filled());
    }
  }
}

package dev.pressport.plugin.modula;

import dev.pressport.model.SiteIndex.Part;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.PostTypes;
import dev.pressport.render.BlockFamily;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.PictureGallery;
import dev.pressport.render.ShortcodeFamily;
import dev.pressport.shortcode.ShortcodeAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The shortcode and the block of a gallery, whose meta lists its pictures. */
final class Galleries implements ShortcodeFamily, BlockFamily {
  static final String TYPE = "modula-gallery";
  static final String PICTURES = "modula-images";

  @Override
  public List<FamilyShortcode> shortcodes() {
    return List.of(
        new FamilyShortcode(
            Set.of("modula", "Modula"),
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
    return gallery.html();
  }

  @Override
  public Map<String, BlockHtml> blocks() {
    return Map.of(
        "modula/gallery",
        (block, body) -> {
          LooseValue attributes = Body.attributes(block);
          Long id = attributes.get("galleryId").id();
          return id == null
              ? null
              : gallery(new ShortcodeAttributes(Map.of("id", Long.toString(id))), body);
        });
  }
}

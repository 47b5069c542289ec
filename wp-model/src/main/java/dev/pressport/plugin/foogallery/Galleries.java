package dev.pressport.plugin.foogallery;

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

/** The shortcode and the block of a gallery, whose meta has the ids of its files. */
final class Galleries implements ShortcodeFamily, BlockFamily {
  static final String TYPE = "foogallery";
  static final String PICTURES = "foogallery_attachments";

  @Override
  public List<FamilyShortcode> shortcodes() {
    return List.of(
        new FamilyShortcode(
            Set.of("foogallery"), true, (attributes, content, body) -> gallery(attributes, body)));
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
    for (LooseValue file : stored.list()) {
      Long id = file.id();
      if (id != null) {
        gallery.add(id, null, null);
      }
    }
    return gallery.html();
  }

  @Override
  public Map<String, BlockHtml> blocks() {
    return Map.of(
        "fooplugins/foogallery",
        (block, body) -> {
          LooseValue attributes = Body.attributes(block);
          Long id = attributes.get("id").id();
          return id == null
              ? null
              : gallery(new ShortcodeAttributes(Map.of("id", Long.toString(id))), body);
        });
  }
}

package dev.pressport.plugin.foogallery;

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

/** The shortcode and the block of a gallery, whose meta has the ids of its files. */
final class Galleries implements ShortcodeFamily, BlockFamily {
  static final String TYPE = "foogallery";
  static final String PICTURES = "foogallery_attachments";

  private static final GalleryEntries GALLERIES =
      new GalleryEntries(TYPE, PICTURES, Galleries::add);

  @Override
  public List<FamilyShortcode> shortcodes() {
    return List.of(
        new FamilyShortcode(
            Set.of("foogallery"),
            true,
            (attributes, content, body) -> GALLERIES.html(attributes.get("id", ""), body)));
  }

  private static void add(LooseValue stored, PictureGallery gallery) {
    for (LooseValue file : stored.list()) {
      Long id = file.id();
      if (id != null) {
        gallery.add(id, null, null);
      }
    }
  }

  @Override
  public Map<String, BlockHtml> blocks() {
    return Map.of(
        "fooplugins/foogallery",
        (block, body) -> {
          Long id = Body.attributes(block).get("id").id();
          return id == null ? null : GALLERIES.html(Long.toString(id), body);
        });
  }
}

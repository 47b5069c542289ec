package dev.pressport.plugin.modula;

import dev.pressport.model.Metas;
import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockFamily;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.GalleryEntries;
import dev.pressport.render.LibraryFile;
import dev.pressport.render.PictureGallery;
import dev.pressport.render.ShortcodeFamily;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The shortcode and the block of a gallery, whose metas list its pictures and say what is shown of
 * them.
 */
final class Galleries implements ShortcodeFamily, BlockFamily {
  static final String TYPE = "modula-gallery";
  static final String PICTURES = "modula-images";
  static final String SETTINGS = "modula-settings";

  private static final GalleryEntries GALLERIES = new GalleryEntries(TYPE, Galleries::gallery);

  @Override
  public List<FamilyShortcode> shortcodes() {
    return List.of(
        new FamilyShortcode(
            Set.of("modula", "Modula"),
            true,
            (attributes, content, body) -> GALLERIES.html(attributes.get("id", ""), body)));
  }

  private static String gallery(Metas metas, Body body) {
    LooseValue settings = LooseValue.of(metas, SETTINGS);
    String lightbox = settings.get("lightbox").filled();
    boolean hidesTitles = !"0".equals(settings.get("hide_title").string());
    boolean hidesTexts = settings.get("hide_description").isTrue();
    PictureGallery gallery = new PictureGallery(body);
    for (LooseValue image : LooseValue.of(metas, PICTURES).list()) {
      LibraryFile file = LibraryFile.of(image.get("id").id(), body);
      if (file != null) {
        gallery.add(
            file.picture()
                .described(image.get("alt").filled())
                .captioned(
                    hidesTitles ? null : or(image.get("title"), file.title()),
                    hidesTexts
                        ? null
                        : or(
                            image.get("caption"),
                            or(image.get("description"), file.file().caption()))),
            link(lightbox == null ? "" : lightbox, image, file));
      }
    }
    return gallery.html();
  }

  private static @Nullable String or(LooseValue own, @Nullable String usual) {
    String text = own.filled();
    return text == null ? usual : text;
  }

  private static @Nullable String link(String lightbox, LooseValue image, LibraryFile file) {
    return switch (lightbox) {
      case "external-url", "attachment-page" -> or(image.get("link"), file.page());
      case "direct" -> file.picture().url();
      default -> null;
    };
  }

  @Override
  public Map<String, BlockHtml> blocks() {
    return Map.of(
        "modula/gallery",
        (block, body) -> {
          LooseValue attributes = Body.attributes(block);
          Long own = attributes.get("id").id();
          Long id = own == null ? attributes.get("galleryId").id() : own;
          return id == null ? null : GALLERIES.html(Long.toString(id), body);
        });
  }
}

package dev.pressport.render;

import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.php.LooseValue;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The galleries of a plugin that are entries, with their pictures in a meta.
 *
 * @param type of the entries
 * @param meta with the pictures
 * @param pictures puts what the meta holds into a gallery
 */
public record GalleryEntries(
    String type, String meta, BiConsumer<LooseValue, PictureGallery> pictures) {
  /** What moving means for such galleries: see {@code Plugin.meaning()}. */
  public static final String MEANING = "galleries are shown where their shortcodes stand";

  /** Returns the HTML of a published gallery; null when the id is of none. */
  public @Nullable String html(String id, Body body) {
    return body.published(type, id)
        .map(EntryOutline::id)
        .flatMap(body.index()::part)
        .map(
            part -> {
              PictureGallery gallery = new PictureGallery(body);
              pictures.accept(LooseValue.of(part.meta(), meta), gallery);
              return gallery.html();
            })
        .orElse(null);
  }
}

package dev.pressport.export.table;

import dev.pressport.export.ExportRequest;
import dev.pressport.model.Entry;
import dev.pressport.model.SiteIndex.MediaOutline;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The address of the featured image of an entry. */
public final class FeaturedImage {
  private FeaturedImage() {}

  /** Returns the path of its copy in the export, else its old address; null when there is none. */
  public static @Nullable String of(Entry entry, ExportRequest request) {
    Long id = entry.featuredMediaId();
    if (id == null) {
      return null;
    }
    Optional<String> copy = request.media().pathOf(id);
    return copy.or(() -> request.index().media(id).map(MediaOutline::url)).orElse(null);
  }
}

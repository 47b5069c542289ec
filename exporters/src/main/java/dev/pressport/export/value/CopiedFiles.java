package dev.pressport.export.value;

import dev.pressport.export.Media;
import dev.pressport.model.Entry;
import dev.pressport.model.Ref;
import dev.pressport.model.Seo;
import dev.pressport.model.Value;
import dev.pressport.posttype.Attachment.AttachmentDetails;
import dev.pressport.render.Rendering;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Entries with the addresses of the copies of their files: in their fields and SEO data, and where
 * they are files themselves. Bodies have them from their rendering. Safe for many threads.
 */
public final class CopiedFiles {
  private final Media media;
  private final Rendering rendering;

  /** Creates the copies of an export. */
  public CopiedFiles(Media media, Rendering rendering) {
    this.media = media;
    this.rendering = rendering;
  }

  /** Returns an entry with the addresses of copies; the same where there are none. */
  public Entry of(Entry entry) {
    Ref self = new Ref.ToEntry(entry.id());
    Map<String, Value> fields = new LinkedHashMap<>();
    entry.fields().forEach((name, value) -> fields.put(name, rendering.rewritten(value, self)));
    Entry copied = entry.withFields(fields, entry.fieldsMeta()).withSeo(seo(entry.seo(), self));
    return entry.details() instanceof AttachmentDetails details
        ? copied.withDetails(details.withCopy(media.pathOf(entry.id()).orElse(null)))
        : copied;
  }

  private @Nullable Seo seo(@Nullable Seo seo, Ref self) {
    String image = seo == null ? null : seo.image();
    return seo == null || image == null
        ? seo
        : new Seo(
            seo.title(),
            seo.description(),
            seo.canonical(),
            seo.noindex(),
            media.of(image, self).orElse(image),
            seo.source());
  }
}

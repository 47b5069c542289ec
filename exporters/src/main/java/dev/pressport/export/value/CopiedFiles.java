package dev.pressport.export.value;

import dev.pressport.export.Media;
import dev.pressport.model.Author;
import dev.pressport.model.Comment;
import dev.pressport.model.Entry;
import dev.pressport.model.Item;
import dev.pressport.model.Ref;
import dev.pressport.model.Seo;
import dev.pressport.model.Term;
import dev.pressport.model.Value;
import dev.pressport.posttype.Attachment.AttachmentDetails;
import dev.pressport.posttype.FontFace.FontFaceDetails;
import dev.pressport.posttype.FontFamily.FontFamilyDetails;
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
    Entry copied =
        entry
            .withFields(rewritten(entry.fields(), self), entry.fieldsMeta())
            .withSeo(seo(entry.seo(), self));
    if (entry.details() instanceof FontFaceDetails face) {
      return copied.withDetails(rendering.rewrittenRecord(face, self));
    }
    if (entry.details() instanceof FontFamilyDetails family) {
      return copied.withDetails(rendering.rewrittenRecord(family, self));
    }
    return entry.details() instanceof AttachmentDetails details
        ? copied.withDetails(details.withCopy(media.pathOf(entry.id()).orElse(null)))
        : copied;
  }

  /** Returns an item with the addresses of copies; the same where there are none. */
  public Item of(Item item) {
    if (item instanceof Entry entry) {
      return of(entry);
    }
    if (item instanceof Term term) {
      return term.withFields(rewritten(term.fields(), new Ref.ToTerm(term.key())));
    }
    if (item instanceof Author author) {
      return author.withFields(rewritten(author.fields(), new Ref.ToAuthor(author.login())));
    }
    Comment comment = (Comment) item;
    Ref entry = new Ref.ToEntry(comment.entryId());
    return comment.withFields(rewritten(comment.fields(), entry));
  }

  private Map<String, Value> rewritten(Map<String, Value> fields, Ref self) {
    Map<String, Value> changed = new LinkedHashMap<>();
    fields.forEach((name, value) -> changed.put(name, rendering.rewritten(value, self)));
    return changed;
  }

  private @Nullable Seo seo(@Nullable Seo seo, Ref self) {
    String image = seo == null ? null : seo.image();
    return seo == null || image == null ? seo : seo.withImage(media.of(image, self).orElse(image));
  }
}

package dev.pressport.export.payload;

import dev.pressport.export.cms.CmsContent;
import dev.pressport.export.cms.CmsRequest;
import dev.pressport.export.cms.Fields;
import dev.pressport.export.richtext.RichTextDialect;
import dev.pressport.export.richtext.payload.PayloadLexical;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.Value;
import dev.pressport.permalink.Permalinks;
import dev.pressport.permalink.Target;
import dev.pressport.problem.ItemProblems;
import java.util.Optional;
import java.util.OptionalLong;

/** Formatted texts: as Payload's editor keeps them, and as the HTML that they were made of. */
final class Bodies {
  private final CmsContent content;
  private final RichTextDialect dialect = new PayloadLexical(Collections.MEDIA);
  private final RichTextDialect.References references;

  Bodies(CmsRequest request, Collections collections) {
    this.content = request.content();
    this.references = new Known(request, collections);
  }

  /** Adds a text and its HTML; nothing for none. */
  void put(Fields fields, String name, String html, ItemProblems problems) {
    if (!html.isBlank()) {
      fields.put(name, content.richText(html, dialect, references, problems));
      fields.put(name + PayloadField.HTML, html);
    }
  }

  /** Returns the link to an imported entry at an address; empty for any other address. */
  Optional<Value> entry(String address) {
    return references.entry(address);
  }

  /** The files and entries that are imported. */
  private record Known(CmsRequest request, Collections collections)
      implements RichTextDialect.References {

    @Override
    public Optional<Value> file(String address) {
      OptionalLong file = request.content().fileAt(address);
      return file.isPresent()
          ? Optional.of(Placeholders.id(Collections.MEDIA, Value.of(file.getAsLong())))
          : Optional.empty();
    }

    /** Payload's links to entries lead to the beginning of their pages. */
    @Override
    public Optional<Value> entry(String address) {
      Permalinks permalinks = request.export().permalinks();
      if (permalinks.resolve(address) instanceof Target.Page page
          && page.ref() instanceof Ref.ToEntry entry
          && page.query() == null
          && page.fragment() == null) {
        return request
            .export()
            .index()
            .entry(entry.id())
            .filter(request.plan()::takes)
            .flatMap(outline -> link(outline, address));
      }
      return Optional.empty();
    }

    private Optional<Value> link(EntryOutline entry, String address) {
      return collections
          .ofType(entry.type())
          .map(slug -> Placeholders.link(slug, Value.of(entry.id()), address));
    }
  }
}

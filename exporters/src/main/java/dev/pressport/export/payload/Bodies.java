package dev.pressport.export.payload;

import dev.pressport.export.cms.CmsAddresses;
import dev.pressport.export.cms.CmsContent;
import dev.pressport.export.cms.CmsRequest;
import dev.pressport.export.cms.Fields;
import dev.pressport.export.richtext.RichTextDialect;
import dev.pressport.export.richtext.payload.PayloadLexical;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.Value;
import dev.pressport.problem.ItemProblems;
import java.util.Optional;
import java.util.OptionalLong;

/** Formatted texts: as Payload's editor keeps them, and as the HTML that they were made of. */
final class Bodies {
  private final CmsContent content;
  private final SiteIndex index;
  private final CmsAddresses addresses;
  private final Collections collections;
  private final RichTextDialect dialect = new PayloadLexical(Collections.MEDIA);

  Bodies(CmsRequest request, Collections collections) {
    this.content = request.content();
    this.index = request.export().index();
    this.addresses = new CmsAddresses(request);
    this.collections = collections;
  }

  /**
   * Adds a text and its HTML; nothing for none.
   *
   * @param from the item with the text
   */
  void put(Fields fields, String name, String html, Ref from, ItemProblems problems) {
    if (!html.isBlank()) {
      fields.put(name, content.richText(html, dialect, new Known(from), problems));
      fields.put(name + PayloadField.HTML, html);
    }
  }

  /** Returns the link to an imported entry at an address; empty for any other address. */
  Optional<Value> entry(String address, Ref from) {
    OptionalLong entry = addresses.entry(address, from);
    return entry.isPresent()
        ? index
            .entry(entry.getAsLong())
            .flatMap(outline -> collections.ofType(outline.type()))
            .map(slug -> Placeholders.link(slug, Value.of(entry.getAsLong()), address))
        : Optional.empty();
  }

  /** The files and entries that are imported. */
  private final class Known implements RichTextDialect.References {
    private final Ref from;

    private Known(Ref from) {
      this.from = from;
    }

    /** A file without a copy would be nothing to look at; its HTML shows that of the old site. */
    @Override
    public Optional<Value> file(String address) {
      OptionalLong file = content.fileAt(address);
      return file.isPresent()
          ? Optional.of(Placeholders.id(Collections.MEDIA, Value.of(file.getAsLong())))
          : Optional.empty();
    }

    @Override
    public Optional<Value> entry(String address) {
      return Bodies.this.entry(address, from);
    }
  }
}

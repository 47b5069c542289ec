package dev.pressport.export.contentful;

import dev.pressport.export.cms.CmsAddresses;
import dev.pressport.export.cms.CmsContent;
import dev.pressport.export.richtext.RichTextDialect;
import dev.pressport.export.richtext.contentful.ContentfulRichText;
import dev.pressport.model.Ref;
import dev.pressport.model.Value;
import dev.pressport.problem.ItemProblems;
import java.util.List;
import java.util.Optional;

/** Formatted text for fields of Contentful. */
final class Bodies {
  private static final ContentfulRichText DIALECT = new ContentfulRichText();

  private final CmsContent content;
  private final CmsAddresses addresses;
  private final Ids ids;

  Bodies(CmsContent content, CmsAddresses addresses, Ids ids) {
    this.content = content;
    this.addresses = addresses;
    this.ids = ids;
  }

  /** Returns HTML as documents that fit into fields, mostly one; empty for no text. */
  List<Value.Dict> of(String html, Ref from, ItemProblems problems) {
    return !html.isBlank()
            && content.richText(html, DIALECT, new Referred(from), problems)
                instanceof Value.Dict document
        ? RichTextParts.of(document)
        : List.of();
  }

  /** The files and entries that a text refers to. */
  private final class Referred implements RichTextDialect.References {
    private final Ref from;

    Referred(Ref from) {
      this.from = from;
    }

    @Override
    public Optional<Value> file(String address) {
      return addresses.file(address, from).stream()
          .boxed()
          .flatMap(id -> ids.asset(id).stream())
          .<Value>map(Value::of)
          .findFirst();
    }

    @Override
    public Optional<Value> entry(String address) {
      return addresses.entry(address, from).stream()
          .filter(id -> !ids.isFile(id))
          .<Value>mapToObj(id -> Value.of(ids.entry(id)))
          .findFirst();
    }
  }
}

package dev.pressport.export.sanity;

import dev.pressport.export.cms.CmsAddresses;
import dev.pressport.export.cms.CmsContent;
import dev.pressport.export.richtext.RichTextDialect;
import dev.pressport.export.richtext.portabletext.PortableText;
import dev.pressport.model.Ref;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.problem.ItemProblems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Formatted text as Portable Text, with the files and entries that it refers to. */
final class Bodies {
  private static final PortableText DIALECT = new PortableText();

  private final CmsContent content;
  private final CmsAddresses addresses;
  private final Assets assets;
  private final References references;

  Bodies(CmsContent content, CmsAddresses addresses, Assets assets, References references) {
    this.content = content;
    this.addresses = addresses;
    this.assets = assets;
    this.references = references;
  }

  /** Returns HTML as a list of blocks; empty for none. */
  Value of(String html, Ref from, ItemProblems problems) {
    if (html.isBlank()) {
      return new Value.Array(List.of());
    }
    Value blocks = content.richText(html, DIALECT, new Referred(from), problems);
    return mapped(blocks, from);
  }

  /** Returns HTML that is not read as formatted text. */
  static Value unread(Text html) {
    return Document.keyed(List.of(Document.object("html").value("html", html).build()));
  }

  /** The files and entries that a body refers to. */
  private final class Referred implements RichTextDialect.References {
    private final Ref from;

    Referred(Ref from) {
      this.from = from;
    }

    @Override
    public Optional<Value> file(String address) {
      return addresses.file(address, from).stream()
          .boxed()
          .flatMap(id -> assets.image(id).or(() -> assets.file(id)).stream())
          .<Value>map(Value::of)
          .findFirst();
    }

    @Override
    public Optional<Value> entry(String address) {
      return addresses.entry(address, from).stream()
          .<Value>mapToObj(references::toEntry)
          .findFirst();
    }
  }

  /** Adds the files that links lead to, and corrects what kind an asset is. */
  private Value mapped(Value value, Ref from) {
    if (value instanceof Value.Array array) {
      return new Value.Array(array.items().stream().map(item -> mapped(item, from)).toList());
    }
    if (!(value instanceof Value.Dict dict)) {
      return value;
    }
    Map<String, Value> fields = new LinkedHashMap<>();
    dict.entries().forEach((name, inner) -> fields.put(name, mapped(inner, from)));
    String type = string(fields, "_type");
    if (type.equals("link")) {
      addresses
          .file(string(fields, "href"), from)
          .ifPresent(
              id -> {
                Value file = assets.download(id);
                if (!(file instanceof Value.Null)) {
                  fields.put("file", file);
                }
              });
    }
    String asset = string(fields, "_sanityAsset");
    if (type.equals("file") && asset.startsWith("image@")) {
      fields.put("_sanityAsset", Value.of("file@" + asset.substring("image@".length())));
    } else if (type.equals("image") && asset.startsWith("file@")) {
      fields.remove("_sanityAsset");
      fields.put("_type", Value.of("externalImage"));
      fields.put("url", Value.of(asset.replaceFirst("^file@(?:file://\\.(?=/))?", "")));
    }
    return new Value.Dict(fields);
  }

  private static String string(Map<String, Value> fields, String name) {
    return fields.get(name) instanceof Text text && text.inline() ? text.string() : "";
  }
}

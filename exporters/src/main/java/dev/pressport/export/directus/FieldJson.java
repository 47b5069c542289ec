package dev.pressport.export.directus;

import dev.pressport.contentmodel.ContentField;
import dev.pressport.contentmodel.FieldKind;
import dev.pressport.contentmodel.FieldValue;
import dev.pressport.export.Media;
import dev.pressport.export.cms.CmsContent;
import dev.pressport.export.directus.FieldJson.Target.Kind;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.Term;
import dev.pressport.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of custom fields as Directus takes them. */
final class FieldJson {
  private final CmsContent content;
  private final SiteIndex index;
  private final Media media;
  private final DirectusFiles files;

  FieldJson(CmsContent content, SiteIndex index, Media media, DirectusFiles files) {
    this.content = content;
    this.index = index;
    this.media = media;
    this.files = files;
  }

  /**
   * A reference to an item.
   *
   * @param type of an entry, as on the old site; empty for others
   */
  record Target(Kind kind, String type, Value key) {
    /** What an item is. */
    enum Kind {
      ENTRY,
      FILE,
      TERM,
      AUTHOR
    }
  }

  /** Returns the items that a value refers to, in order. */
  List<Target> targets(ContentField field, Value value) {
    List<Target> targets = new ArrayList<>();
    List<Value> items = value instanceof Value.Array array ? array.items() : List.of(value);
    for (Value item : items) {
      target(field, item).ifPresent(targets::add);
    }
    return targets;
  }

  private Optional<Target> target(ContentField field, Value value) {
    if (field.kind() == FieldKind.TERM) {
      Term.Key key = new Term.Key(FieldValue.text(value, "type"), FieldValue.text(value, "slug"));
      return Optional.of(new Target(Kind.TERM, "", key(new Ref.ToTerm(key))));
    }
    if (field.kind() == FieldKind.AUTHOR) {
      return Optional.of(
          new Target(Kind.AUTHOR, "", key(new Ref.ToAuthor(FieldValue.text(value, "slug")))));
    }
    if (!(FieldValue.part(value, "id") instanceof Value.Int id)) {
      return Optional.empty();
    }
    String type = index.entry(id.value()).map(SiteIndex.EntryOutline::type).orElse("");
    return type.equals("attachment")
        ? file(id.value()).map(key -> new Target(Kind.FILE, "", key))
        : Optional.of(new Target(Kind.ENTRY, type, key(new Ref.ToEntry(id.value()))));
  }

  /** Returns the key of an imported file; empty when it is not copied. */
  Optional<Value> file(long attachment) {
    return media.pathOf(attachment).map(path -> Value.of(files.id(path).toString()));
  }

  /** Returns the key of an item. */
  Value key(Ref ref) {
    return Value.of(content.uuid(ref).toString());
  }

  /** Returns a value as its column has it. */
  Value column(ContentField field, Value value) {
    boolean rows = field.kind() == FieldKind.ROWS || field.kind() == FieldKind.LAYOUTS;
    if ((field.multiple() || rows) && value instanceof Value.Array array) {
      return new Value.Array(array.items().stream().map(item -> single(field, item)).toList());
    }
    return single(field, value);
  }

  private Value single(ContentField field, Value value) {
    return switch (field.kind()) {
      case CHOICE -> FieldValue.part(value, "value");
      case RICH_TEXT -> FieldValue.part(value, "html");
      // A file in JSON is its address; only columns for files hold keys.
      case EMBED, PAGE_LINK, IMAGE, FILE -> FieldValue.part(value, "url");
      case GROUP, ROWS -> inner(field.fields(), value);
      case LAYOUTS ->
          field.layoutOf(value).map(layout -> inner(layout.fields(), value)).orElse(value);
      default -> value;
    };
  }

  private Value inner(List<ContentField> fields, Value value) {
    if (!(value instanceof Value.Dict dict)) {
      return value;
    }
    Map<String, Value> values = new LinkedHashMap<>(dict.entries());
    for (ContentField field : fields) {
      values.computeIfPresent(field.name(), (name, inner) -> column(field, inner));
    }
    return new Value.Dict(values);
  }
}

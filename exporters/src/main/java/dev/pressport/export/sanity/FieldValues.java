package dev.pressport.export.sanity;

import dev.pressport.contentmodel.ContentField;
import dev.pressport.contentmodel.FieldKind;
import dev.pressport.contentmodel.FieldValue;
import dev.pressport.export.sanity.SanityTypes.NamedField;
import dev.pressport.export.sanity.SanityTypes.NamedLayout;
import dev.pressport.export.value.ValueJson;
import dev.pressport.model.Ref;
import dev.pressport.model.Term;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.problem.ItemProblems;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values of custom fields as Sanity's types have them. */
final class FieldValues {
  private final SanityClock clock;
  private final Assets assets;
  private final References references;
  private final Bodies bodies;

  FieldValues(SanityClock clock, Assets assets, References references, Bodies bodies) {
    this.clock = clock;
    this.assets = assets;
    this.references = references;
    this.bodies = bodies;
  }

  /** Adds the fields that have a value to a document. */
  void add(
      Document document,
      List<NamedField> fields,
      Map<ContentField, Value> values,
      Ref from,
      ItemProblems problems) {
    for (NamedField field : fields) {
      Value value = values.get(field.of());
      if (value != null) {
        document.value(field.name(), value(field, value, from, problems));
      }
    }
  }

  private Value value(NamedField field, Value value, Ref from, ItemProblems problems) {
    FieldKind kind = field.of().kind();
    boolean rows = kind == FieldKind.ROWS || kind == FieldKind.LAYOUTS;
    if (!(value instanceof Value.Array array) || !(rows || field.of().multiple())) {
      return one(field, value, from, problems);
    }
    List<Value> items = new ArrayList<>();
    for (Value item : array.items()) {
      Value one = one(field, item, from, problems);
      if (!(one instanceof Value.Null)) {
        items.add(
            one instanceof Value.Array text
                ? Document.object("richTextItem").value("content", text).build()
                : one);
      }
    }
    return Document.keyed(items);
  }

  private Value one(NamedField field, Value value, Ref from, ItemProblems problems) {
    return switch (field.of().kind()) {
      case JSON -> value instanceof Value.Null ? value : Value.of(ValueJson.string(value));
      case RICH_TEXT -> richText(value, from, problems);
      case DATE_TIME -> moment(value);
      case CHOICE -> FieldValue.part(value, "value");
      case EMBED -> FieldValue.part(value, "url");
      case LINK ->
          value instanceof Value.Dict dict ? object("webLink", dict.entries()).build() : Value.NULL;
      case IMAGE -> assets.picture(id(value), field.of().name(), problems);
      case FILE -> assets.download(id(value));
      case ENTRY -> references.toEntry(id(value));
      case TERM ->
          references.toTerm(
              new Term.Key(FieldValue.text(value, "type"), FieldValue.text(value, "slug")));
      case AUTHOR -> references.toAuthor(FieldValue.text(value, "slug"));
      case PAGE_LINK -> pageLink(value);
      case PLACE -> value instanceof Value.Dict place ? place(place) : Value.NULL;
      case GROUP, ROWS -> inner(field.object(), field.fields(), value, from, problems);
      case LAYOUTS -> {
        NamedLayout layout = field.layouts().get(FieldValue.text(value, "layout"));
        yield layout == null
            ? Value.NULL
            : inner(layout.name(), layout.fields(), value, from, problems);
      }
      default -> value;
    };
  }

  private Value richText(Value value, Ref from, ItemProblems problems) {
    if (FieldValue.part(value, "html") instanceof Text html && html.inline()) {
      return bodies.of(html.string(), from, problems);
    }
    return FieldValue.part(value, "raw") instanceof Text raw ? Bodies.unread(raw) : Value.NULL;
  }

  private Value moment(Value value) {
    if (!(value instanceof Text text) || !text.inline()) {
      return Value.NULL;
    }
    String moment = text.string();
    return Value.of(
        moment.endsWith("Z")
            ? Instant.parse(moment).toString()
            : clock.utc(LocalDateTime.parse(moment)));
  }

  private static Document object(String type, Map<String, Value> fields) {
    Document object = Document.object(type);
    fields.forEach(object::value);
    return object;
  }

  private Value pageLink(Value value) {
    Document link = Document.object("pageLink").value("url", FieldValue.part(value, "url"));
    if (FieldValue.part(value, "id") instanceof Value.Int id) {
      link.value("entry", references.toEntry(id.value()));
    }
    return link.build();
  }

  private static Value place(Value.Dict value) {
    Map<String, Value> more = new LinkedHashMap<>(value.entries());
    Value address = more.remove("address");
    Value lat = more.remove("lat");
    Value lng = more.remove("lng");
    Document place = Document.object("place");
    if (address instanceof Text) {
      place.value("address", address);
    } else if (address != null) {
      more.put("address", address);
    }
    if (lat != null && lng != null) {
      place.value(
          "location", Document.object("geopoint").value("lat", lat).value("lng", lng).build());
    }
    if (!more.isEmpty()) {
      place.text("details", ValueJson.string(new Value.Dict(more)));
    }
    return place.build();
  }

  private Value inner(
      String type, List<NamedField> fields, Value value, Ref from, ItemProblems problems) {
    if (!(value instanceof Value.Dict dict)) {
      return Value.NULL;
    }
    Document object = Document.object(type);
    for (NamedField field : fields) {
      Value inner = dict.entries().getOrDefault(field.of().name(), Value.NULL);
      if (!(inner instanceof Value.Null)) {
        object.value(field.name(), value(field, inner, from, problems));
      }
    }
    return object.build();
  }

  private static long id(Value reference) {
    return FieldValue.part(reference, "id") instanceof Value.Int id ? id.value() : 0;
  }
}

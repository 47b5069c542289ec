package dev.pressport.export.contentful;

import dev.pressport.contentmodel.ContentField;
import dev.pressport.contentmodel.FieldKind;
import dev.pressport.contentmodel.FieldValue;
import dev.pressport.export.cms.Fields;
import dev.pressport.model.Ref;
import dev.pressport.model.Term;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.problem.ItemProblems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The values of custom fields as Contentful has them. */
final class CustomFields {
  private final Ids ids;
  private final Bodies bodies;

  CustomFields(Ids ids, Bodies bodies) {
    this.ids = ids;
    this.bodies = bodies;
  }

  /** Adds values to an item: each to its field, or to that for others. */
  void add(Item item, Map<ContentField, Value> values, Ref from, ItemProblems problems) {
    Map<ContentField, Column> columns =
        item.type().custom().stream()
            .collect(Collectors.toMap(Column::of, column -> column, (a, b) -> a));
    values.forEach(
        (field, value) -> {
          Column column = columns.get(field);
          if (column == null) {
            problems.addOnce(ContentfulProblem.CONTENTFUL_FIELD_MOVED, field.name(), field.name());
            item.other(field.name(), json(field, value));
          } else {
            add(item, column, field, value, from, problems);
          }
        });
  }

  private void add(
      Item item, Column column, ContentField field, Value value, Ref from, ItemProblems problems) {
    Value json = json(field, value);
    String id = column.id();
    switch (column.type()) {
      case SYMBOL -> {
        choice(item, column, field, json);
        if (json instanceof Text text && text.length() > Item.SYMBOL) {
          item.tooLong(id, json, Item.SYMBOL);
        } else {
          item.put(id, json);
        }
      }
      case SYMBOLS -> {
        choice(item, column, field, json);
        boolean fits =
            json instanceof Value.Array array
                && array.items().stream()
                    .allMatch(one -> one instanceof Text text && text.length() <= Item.SYMBOL);
        if (fits) {
          item.put(id, json);
        } else {
          item.tooLong(id, json, Item.SYMBOL);
        }
      }
      case TEXT -> {
        if (json instanceof Text text && text.length() > Item.TEXT) {
          item.tooLong(id, json, Item.TEXT);
        } else {
          item.put(id, json);
        }
      }
      case RICH_TEXT -> richText(item, id, json, from, problems);
      case LOCATION -> place(item, id, value);
      case OBJECT -> item.put(id, isObject(json) ? json : new Fields().put("value", json).dict());
      case ASSET, ENTRY -> {
        if (isLink(json, column.type())) {
          item.put(id, json);
        } else {
          item.other(id, json);
        }
      }
      case ASSETS, ENTRIES -> links(item, column, json);
      default -> item.put(id, json);
    }
  }

  private static boolean isObject(Value value) {
    return value instanceof Value.Dict || value instanceof Value.Array;
  }

  private static void choice(Item item, Column column, ContentField field, Value json) {
    if (field.kind() == FieldKind.CHOICE) {
      Set<Value> choices =
          field.choices().stream().map(one -> Value.of(one.value())).collect(Collectors.toSet());
      List<Value> chosen = json instanceof Value.Array array ? array.items() : List.of(json);
      if (!choices.containsAll(chosen)) {
        item.oddChoice(column);
      }
    }
  }

  private void richText(Item item, String id, Value html, Ref from, ItemProblems problems) {
    if (!(html instanceof Text text) || !text.inline()) {
      item.tooLong(id, html, Item.TEXT);
      return;
    }
    List<Value.Dict> parts = bodies.of(text.string(), from, problems);
    if (parts.size() == 1) {
      item.put(id, parts.get(0));
    } else if (!parts.isEmpty()) {
      item.tooLong(id, html, Item.TEXT);
    }
  }

  /** A location has only coordinates; the rest of a place goes to the other fields. */
  private static void place(Item item, String id, Value value) {
    if (!(value instanceof Value.Dict dict)) {
      return;
    }
    Map<String, Value> rest = new LinkedHashMap<>(dict.entries());
    Double lat = number(rest.get("lat"));
    Double lng = number(rest.get("lng"));
    if (lat != null && lng != null) {
      rest.remove("lat");
      rest.remove("lng");
      double lon = lng > 180 ? lng - 360 : lng < -180 ? lng + 360 : lng;
      item.put(
          id,
          new Fields()
              .put("lat", new Value.Decimal(lat))
              .put("lon", new Value.Decimal(lon))
              .dict());
    }
    rest.values().removeIf(Value.Null.class::isInstance);
    if (!rest.isEmpty()) {
      item.other(id, new Value.Dict(rest));
    }
  }

  private static @Nullable Double number(@Nullable Value value) {
    return value instanceof Value.Decimal decimal
        ? Double.valueOf(decimal.value())
        : value instanceof Value.Int integer ? Double.valueOf((double) integer.value()) : null;
  }

  private static boolean isLink(Value json, FieldType type) {
    return json instanceof Value.Dict dict
        && dict.entries().get("sys") instanceof Value.Dict sys
        && Value.of(type.linkType()).equals(sys.entries().get("linkType"));
  }

  private static void links(Item item, Column column, Value json) {
    List<Value> links = new ArrayList<>();
    List<Value> others = new ArrayList<>();
    for (Value one : json instanceof Value.Array array ? array.items() : List.of(json)) {
      (isLink(one, column.type()) ? links : others).add(one);
    }
    item.put(column.id(), new Value.Array(links));
    if (!others.isEmpty()) {
      item.other(column.id(), new Value.Array(others));
    }
  }

  /** Returns a value as JSON, with links in place of references. */
  Value json(ContentField field, Value value) {
    boolean rows = field.kind() == FieldKind.ROWS || field.kind() == FieldKind.LAYOUTS;
    return value instanceof Value.Array array && (field.multiple() || rows)
        ? new Value.Array(array.items().stream().map(item -> one(field, item)).toList())
        : one(field, value);
  }

  private Value one(ContentField field, Value value) {
    return switch (field.kind()) {
      case CHOICE -> FieldValue.part(value, "value");
      case EMBED -> FieldValue.part(value, "url");
      case RICH_TEXT ->
          FieldValue.part(value, "html") instanceof Text html
              ? html
              : FieldValue.part(value, "raw");
      case IMAGE, FILE, ENTRY -> item(value);
      case PAGE_LINK -> pageLink(value);
      case TERM ->
          TypeJson.link(
              ids.term(
                  new Term.Key(FieldValue.text(value, "type"), FieldValue.text(value, "slug"))),
              "Entry");
      case AUTHOR -> TypeJson.link(ids.author(FieldValue.text(value, "slug")), "Entry");
      case GROUP, ROWS -> inner(field.fields(), value);
      case LAYOUTS ->
          field.layoutOf(value).map(layout -> inner(layout.fields(), value)).orElse(value);
      default -> value;
    };
  }

  /** Returns a link to an entry or asset; of a file without an asset its address. */
  private Value item(Value reference) {
    if (!(FieldValue.part(reference, "id") instanceof Value.Int id)) {
      return FieldValue.part(reference, "url");
    }
    if (!ids.isFile(id.value())) {
      return TypeJson.link(ids.entry(id.value()), "Entry");
    }
    Optional<String> asset = ids.asset(id.value());
    return asset.isPresent()
        ? TypeJson.link(asset.get(), "Asset")
        : FieldValue.part(reference, "url");
  }

  private Value pageLink(Value value) {
    Fields link = new Fields().putKnown("url", FieldValue.part(value, "url"));
    if (FieldValue.part(value, "id") instanceof Value.Int) {
      link.putKnown("entry", item(value));
    }
    return link.dict();
  }

  private Value inner(List<ContentField> fields, Value value) {
    if (!(value instanceof Value.Dict dict)) {
      return value;
    }
    Map<String, Value> values = new LinkedHashMap<>(dict.entries());
    for (ContentField field : fields) {
      values.computeIfPresent(
          field.name(), (name, inner) -> inner instanceof Value.Null ? null : json(field, inner));
    }
    return new Value.Dict(values);
  }
}

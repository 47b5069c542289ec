package dev.pressport.export.sanity;

import dev.pressport.contentmodel.ContentField;
import dev.pressport.contentmodel.FieldKind;
import dev.pressport.export.sanity.SanityTypes.NamedField;
import dev.pressport.export.sanity.SanityTypes.NamedLayout;
import dev.pressport.model.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The definitions of custom fields, and of the objects in them. */
final class FieldSchema {
  private static final String ADDRESS =
      "rule.uri({allowRelative: true, scheme: ['http', 'https', 'mailto', 'tel', 'ftp']})";

  private final SanityTypes types;

  FieldSchema(SanityTypes types) {
    this.types = types;
  }

  List<Value> fields(List<NamedField> fields) {
    return fields.stream().map(this::field).toList();
  }

  private Value field(NamedField field) {
    ContentField of = field.of();
    Map<String, Value> definition = new LinkedHashMap<>();
    definition.put("name", Value.of(field.name()));
    definition.put("title", Value.of(of.label().isBlank() ? of.name() : of.label()));
    definition.putAll(type(field));
    if (of.help() != null && !of.help().isBlank()) {
      definition.put("description", Value.of(of.help()));
    } else if (of.kind() == FieldKind.JSON) {
      definition.put("description", Value.of("JSON"));
    }
    String rule =
        !of.multiple() && (of.kind() == FieldKind.URL || of.kind() == FieldKind.EMBED)
            ? ADDRESS
            : !of.multiple() && of.kind() == FieldKind.INTEGER ? "rule.integer()" : "";
    if (of.required()) {
      rule = (rule.isEmpty() ? "rule" : rule) + ".required()";
    }
    if (!rule.isEmpty()) {
      definition.put("validation", Value.of("(rule) => " + rule));
    }
    return new Value.Dict(definition);
  }

  private Map<String, Value> type(NamedField field) {
    ContentField of = field.of();
    if (of.kind() == FieldKind.ROWS) {
      return array(List.of(Map.of("type", Value.of(field.object()))));
    }
    if (of.kind() == FieldKind.LAYOUTS) {
      return array(
          field.layouts().values().stream()
              .map(layout -> Map.<String, Value>of("type", Value.of(layout.name())))
              .toList());
    }
    Map<String, Value> one = one(field);
    if (!of.multiple()) {
      return one;
    }
    Map<String, Value> member = new LinkedHashMap<>(one);
    Value options = member.remove("options");
    if (of.kind() == FieldKind.RICH_TEXT) {
      member.put("type", Value.of("richTextItem"));
    }
    Map<String, Value> array = array(List.of(member));
    if (of.kind() == FieldKind.CHOICE && options != null) {
      array.put("options", options);
    } else if (options != null) {
      member.put("options", options);
      array = array(List.of(member));
    }
    return array;
  }

  private static Map<String, Value> array(List<Map<String, Value>> members) {
    Map<String, Value> array = new LinkedHashMap<>();
    array.put("type", Value.of("array"));
    List<Value> of = new ArrayList<>();
    members.forEach(member -> of.add(new Value.Dict(member)));
    array.put("of", new Value.Array(of));
    return array;
  }

  private Map<String, Value> one(NamedField field) {
    ContentField of = field.of();
    Map<String, Value> definition = new LinkedHashMap<>();
    definition.put("type", Value.of(name(field)));
    switch (of.kind()) {
      case CHOICE -> {
        if (!of.choices().isEmpty()) {
          definition.put("options", choices(of.choices()));
        }
      }
      case IMAGE -> {
        definition.put("options", new Value.Dict(Map.of("hotspot", Value.TRUE)));
        definition.put("fields", pictureTexts());
      }
      case ENTRY -> definition.put("to", targets(entryTypes(of.targets())));
      case TERM -> definition.put("to", targets(termTypes(of.targets())));
      case AUTHOR -> definition.put("to", targets(List.of("author")));
      default -> {}
    }
    return definition;
  }

  private static String name(NamedField field) {
    return switch (field.of().kind()) {
      case TEXT, TIME, COLOR, CHOICE -> "string";
      case LONG_TEXT, JSON -> "text";
      case RICH_TEXT -> "richText";
      case INTEGER, NUMBER -> "number";
      case BOOLEAN -> "boolean";
      case DATE -> "date";
      case DATE_TIME -> "datetime";
      case EMAIL -> "email";
      case URL, EMBED -> "url";
      case LINK -> "webLink";
      case IMAGE -> "image";
      case FILE -> "file";
      case ENTRY, TERM, AUTHOR -> "reference";
      case PAGE_LINK -> "pageLink";
      case PLACE -> "place";
      case GROUP, ROWS -> field.object();
      case LAYOUTS -> "array";
    };
  }

  private static Value choices(List<ContentField.Choice> choices) {
    List<Value> list = new ArrayList<>();
    for (ContentField.Choice choice : choices) {
      Map<String, Value> option = new LinkedHashMap<>();
      option.put("title", Value.of(choice.label().isEmpty() ? choice.value() : choice.label()));
      option.put("value", Value.of(choice.value()));
      list.add(new Value.Dict(option));
    }
    return new Value.Dict(Map.of("list", new Value.Array(list)));
  }

  /** Returns the fields of a picture beside its file. */
  static Value pictureTexts() {
    return new Value.Array(List.of(simple("alt", "string"), simple("caption", "text")));
  }

  static Value simple(String name, String type) {
    Map<String, Value> field = new LinkedHashMap<>();
    field.put("name", Value.of(name));
    field.put("type", Value.of(type));
    return new Value.Dict(field);
  }

  static Value targets(Collection<String> types) {
    return new Value.Array(
        types.stream().<Value>map(type -> new Value.Dict(Map.of("type", Value.of(type)))).toList());
  }

  private List<String> entryTypes(Collection<String> targets) {
    List<String> named =
        targets.stream()
            .filter(type -> type.equals("attachment") || types.entries().containsKey(type))
            .map(type -> type.equals("attachment") ? SanityIds.MEDIA : types.ofEntries(type))
            .distinct()
            .toList();
    if (!named.isEmpty()) {
      return named;
    }
    List<String> all = new ArrayList<>();
    types.entries().values().forEach(type -> all.add(type.name()));
    all.add(SanityIds.MEDIA);
    return all;
  }

  private List<String> termTypes(Collection<String> targets) {
    List<String> named =
        targets.stream().filter(types.terms()::containsKey).map(types::ofTerms).distinct().toList();
    if (!named.isEmpty()) {
      return named;
    }
    List<String> all = new ArrayList<>();
    types.terms().values().forEach(type -> all.add(type.name()));
    return all.isEmpty() ? List.of(SanityIds.SETTINGS) : all;
  }

  /** Adds the types of the objects in some fields, by their names. */
  void objects(List<NamedField> fields, Map<String, Value.Dict> all) {
    for (NamedField field : fields) {
      if (!field.object().isEmpty()) {
        all.put(field.object(), object(field.object(), field.of().label(), field.fields()));
        objects(field.fields(), all);
      }
      for (NamedLayout layout : field.layouts().values()) {
        all.put(layout.name(), object(layout.name(), layout.label(), layout.fields()));
        objects(layout.fields(), all);
      }
    }
  }

  private Value.Dict object(String name, String label, List<NamedField> fields) {
    Map<String, Value> object = new LinkedHashMap<>();
    object.put("name", Value.of(name));
    object.put("title", Value.of(label.isBlank() ? name : label));
    object.put("type", Value.of("object"));
    // An object must have a field.
    object.put(
        "fields",
        new Value.Array(fields.isEmpty() ? List.of(simple("note", "string")) : fields(fields)));
    return new Value.Dict(object);
  }
}

package dev.pressport.export.strapi;

import dev.pressport.export.cms.Fields;
import dev.pressport.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The schema of one content type or component in the making. */
final class Schema {
  /** Columns of 255 characters in a row of MySQL, which is no longer than 65,535 bytes. */
  private static final int SHORT_TEXTS = 32;

  private final String type;
  private final Fields head;
  private final boolean localized;
  private final Map<String, Value> attributes = new LinkedHashMap<>();
  private int shortTexts;

  private Schema(String type, Fields head, boolean localized) {
    this.type = type;
    this.head = head;
    this.localized = localized;
  }

  /** Starts the schema of a content type of which there are many entries. */
  static Schema collection(TypeName name, String label, boolean drafts, boolean localized) {
    return contentType("collectionType", name, label, drafts, localized);
  }

  /** Starts the schema of a content type of which there is one entry. */
  static Schema single(TypeName name, String label) {
    return contentType("singleType", name, label, false, false);
  }

  private static Schema contentType(
      String kind, TypeName name, String label, boolean drafts, boolean localized) {
    Fields info =
        new Fields()
            .put("singularName", name.singular())
            .put("pluralName", name.plural())
            .put("displayName", label.isBlank() ? name.singular() : label);
    Fields options = new Fields().put("draftAndPublish", drafts);
    Fields plugins = new Fields();
    if (localized) {
      plugins.put("i18n", new Fields().put("localized", true));
    }
    Fields head =
        new Fields()
            .put("kind", kind)
            .put("collectionName", name.plural().replace('-', '_'))
            .put("info", info)
            .put("options", options)
            .put("pluginOptions", plugins);
    return new Schema(name.type(), head, localized);
  }

  /** Starts the schema of a component. */
  static Schema component(String type, String label) {
    Fields head =
        new Fields()
            .put("collectionName", "components_" + type.replace('.', '_').replace('-', '_'))
            .put("info", new Fields().put("displayName", label))
            .put("options", new Fields());
    return new Schema(type, head, false);
  }

  /** Returns the type that it describes. */
  String type() {
    return type;
  }

  boolean isComponent() {
    return !type.startsWith("api::");
  }

  /** Returns the path of its file. */
  String path() {
    String name = type.substring(type.indexOf('.') + 1);
    return isComponent()
        ? "src/components/" + type.substring(0, type.indexOf('.')) + "/" + name + ".json"
        : "src/api/" + name + "/content-types/" + name + "/schema.json";
  }

  /** Adds an attribute of a type that needs no more. */
  Schema put(String name, String attributeType) {
    return put(name, new Fields().put("type", attributeType));
  }

  /** Returns the type of an attribute for short texts, while there is room for them. */
  String shortText() {
    return ++shortTexts <= SHORT_TEXTS ? "string" : "text";
  }

  /** Adds an attribute. */
  Schema put(String name, Fields attribute) {
    if (localized) {
      attribute.put("pluginOptions", new Fields().put("i18n", new Fields().put("localized", true)));
    }
    attributes.put(name, attribute.dict());
    return this;
  }

  /** Adds a relation without another end. */
  Schema relate(String name, String relation, String target) {
    return put(name, relation(relation, target));
  }

  /** Adds a relation whose other end is an attribute of the target. */
  Schema owns(String name, String relation, String target, String other) {
    return put(name, relation(relation, target).put("inversedBy", other));
  }

  /** Adds the other end of a relation. */
  Schema mirrors(String name, String relation, String target, String other) {
    return put(name, relation(relation, target).put("mappedBy", other));
  }

  private static Fields relation(String relation, String target) {
    return new Fields().put("type", "relation").put("relation", relation).put("target", target);
  }

  /** Adds a file, or several. */
  Schema media(String name, boolean multiple, List<String> kinds) {
    return put(
        name,
        new Fields()
            .put("type", "media")
            .put("multiple", multiple)
            .put("allowedTypes", new Value.Array(kinds.stream().<Value>map(Value::of).toList())));
  }

  /** Returns the schema as its file has it. */
  Value.Dict file() {
    return fields().dict();
  }

  private Fields fields() {
    Fields all = new Fields();
    head.dict().entries().forEach(all::put);
    return all.put("attributes", new Value.Dict(attributes));
  }

  /** Returns the schema as a transfer file has it. */
  Value.Dict transfer() {
    String name = type.substring(type.indexOf('.') + 1);
    return fields()
        .put("modelType", isComponent() ? "component" : "contentType")
        .put("modelName", name)
        .put("uid", type)
        .dict();
  }
}

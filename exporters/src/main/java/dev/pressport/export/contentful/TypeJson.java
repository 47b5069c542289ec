package dev.pressport.export.contentful;

import dev.pressport.contentmodel.ContentField;
import dev.pressport.contentmodel.FieldKind;
import dev.pressport.export.cms.Fields;
import dev.pressport.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Content types and their editors as Contentful imports them. */
final class TypeJson {
  private static final int MOST_CHOICES = 200;

  private final Set<String> oddChoices;

  /**
   * Creates the form of content types.
   *
   * @param oddChoices the fields with values that are none of their choices
   */
  TypeJson(Set<String> oddChoices) {
    this.oddChoices = oddChoices;
  }

  /** Returns the key of a field in the set of those with odd choices. */
  static String key(String type, Column column) {
    return type + "." + column.id();
  }

  Value type(Model.Type type) {
    List<Value> fields = new ArrayList<>();
    for (Column column : type.columns()) {
      fields.add(field(type, column));
    }
    return new Fields()
        .put("sys", sys(type.id(), "ContentType").put("publishedVersion", 1))
        .put("name", type.name())
        .put("description", "")
        .put("displayField", type.title())
        .put("fields", new Value.Array(fields))
        .dict();
  }

  static Fields sys(String id, String type) {
    return new Fields().put("id", id).put("type", type);
  }

  /** Returns a link to something. */
  static Value.Dict link(String id, String linkType) {
    return new Fields()
        .put("sys", new Fields().put("type", "Link").put("linkType", linkType).put("id", id))
        .dict();
  }

  private Value field(Model.Type type, Column column) {
    FieldType of = column.type();
    List<Value> validations = validations(type, column);
    Fields field =
        new Fields().put("id", column.id()).put("name", column.name()).put("type", of.id());
    if (of.isList()) {
      Fields items = new Fields().put("type", of == FieldType.SYMBOLS ? "Symbol" : "Link");
      if (!of.linkType().isEmpty()) {
        items.put("linkType", of.linkType());
      }
      field.put("items", items.put("validations", new Value.Array(validations)));
    } else if (!of.linkType().isEmpty()) {
      field.put("linkType", of.linkType());
    }
    return field
        .put("localized", false)
        .put("required", column.id().equals(type.title()))
        .put("validations", new Value.Array(of.isList() ? List.of() : validations))
        .put("disabled", false)
        .put("omitted", false)
        .dict();
  }

  private List<Value> validations(Model.Type type, Column column) {
    if (!column.links().isEmpty()) {
      return List.of(new Fields().put("linkContentType", texts(column.links())).dict());
    }
    List<String> choices = choices(type, column);
    return choices.isEmpty() ? List.of() : List.of(new Fields().put("in", texts(choices)).dict());
  }

  /** Returns the choices of a field; empty when its entries could not be published with them. */
  private List<String> choices(Model.Type type, Column column) {
    ContentField of = column.of();
    if (of == null
        || of.kind() != FieldKind.CHOICE
        || of.choices().size() > MOST_CHOICES
        || oddChoices.contains(key(type.id(), column))) {
      return List.of();
    }
    Set<String> choices = new LinkedHashSet<>();
    of.choices().forEach(choice -> choices.add(choice.value()));
    boolean fit =
        choices.stream().noneMatch(value -> value.isEmpty() || value.length() > Item.SYMBOL);
    return fit ? List.copyOf(choices) : List.of();
  }

  private static Value texts(List<String> texts) {
    return new Value.Array(texts.stream().<Value>map(Value::of).toList());
  }

  /** Returns the editors of a content type. */
  Value editors(Model.Type type) {
    List<Value> controls = new ArrayList<>();
    for (Column column : type.columns()) {
      String help = help(column);
      boolean chosen = !choices(type, column).isEmpty();
      boolean slug = column.id().equals("slug");
      if (slug || chosen || !help.isEmpty()) {
        String editor = slug ? "slugEditor" : column.type().editor();
        if (chosen) {
          editor = column.type().isList() ? "checkbox" : "dropdown";
        }
        Fields control =
            new Fields()
                .put("fieldId", column.id())
                .put("widgetId", editor)
                .put("widgetNamespace", "builtin");
        if (!help.isEmpty()) {
          control.put("settings", new Fields().put("helpText", help));
        }
        controls.add(control.dict());
      }
    }
    Fields sys =
        sys("default", "EditorInterface").put("contentType", link(type.id(), "ContentType"));
    return new Fields().put("sys", sys).put("controls", new Value.Array(controls)).dict();
  }

  private static String help(Column column) {
    ContentField of = column.of();
    return of == null || of.help() == null ? "" : of.help().strip();
  }
}

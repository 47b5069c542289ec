package dev.pressport.export.payload;

import dev.pressport.contentmodel.ContentField;
import dev.pressport.contentmodel.ContentField.Choice;
import dev.pressport.export.payload.PayloadField.Form;
import dev.pressport.export.payload.TypeScript.Code;
import dev.pressport.export.payload.TypeScript.Properties;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The code of custom fields. */
final class FieldSource {
  private final Map<String, Set<String>> otherChoices;

  /**
   * Creates the code of fields.
   *
   * @param otherChoices values in use that are no choices of their field, by its path
   */
  FieldSource(Map<String, Set<String>> otherChoices) {
    this.otherChoices = otherChoices;
  }

  List<TypeScript> of(List<PayloadField> fields) {
    return fields.stream().map(this::of).toList();
  }

  private TypeScript of(PayloadField field) {
    String label = label(field.content().label(), field.name());
    if (field.form() == Form.RICH_TEXT) {
      return call("...richText", field.name(), label);
    }
    if (field.form().isLink() && !field.holdsMany()) {
      return link(field, call("link", field.name(), label));
    }
    Properties code = new Properties().put("name", field.name());
    code.put("type", field.holdsMany() && field.form().isLink() ? "array" : field.form().type());
    code.put("label", label);
    addShape(field, code);
    addAdmin(field, code);
    return code;
  }

  private static Code call(String function, String... texts) {
    List<String> arguments = List.of(texts).stream().map(TypeScript::quoted).toList();
    return new Code(function + "(" + String.join(", ", arguments) + ")");
  }

  /** Returns a link that may also lead to an entry. */
  private static Code link(PayloadField field, Code call) {
    if (field.form() != Form.PAGE) {
      return call;
    }
    String relations = TypeScript.texts(field.relationTo()).indented(0);
    return new Code(call.code().replaceFirst("\\)$", "") + ", " + relations + ")");
  }

  private void addShape(PayloadField field, Properties code) {
    if (field.table() != null) {
      code.put("dbName", field.table());
    }
    switch (field.form()) {
      case TEXT, NUMBER -> addMany(field, code);
      case SELECT -> {
        addMany(field, code);
        code.put("options", options(field));
      }
      case UPLOAD, RELATIONSHIP -> {
        code.put(
            "relationTo",
            field.isPolymorphic()
                ? TypeScript.texts(field.relationTo())
                : TypeScript.text(field.relationTo().get(0)));
        addMany(field, code);
      }
      case LINK -> code.put("fields", new Code("linkFields()"));
      case PAGE ->
          code.put(
              "fields",
              new Code("linkFields(" + TypeScript.texts(field.relationTo()).indented(0) + ")"));
      case GROUP, ARRAY -> code.put("fields", of(field.fields()));
      case BLOCKS -> code.put("blocks", field.layouts().stream().map(this::layout).toList());
      default -> {}
    }
  }

  private static void addMany(PayloadField field, Properties code) {
    if (field.holdsMany()) {
      code.put("hasMany", true);
    }
  }

  private TypeScript layout(PayloadField.Layout layout) {
    Properties code = new Properties().put("slug", layout.slug());
    if (layout.table() != null) {
      code.put("dbName", layout.table());
    }
    String label = label(layout.content().label(), layout.slug());
    return code.put("labels", new Properties().put("singular", label).put("plural", label))
        .put("fields", of(layout.fields()));
  }

  private List<TypeScript> options(PayloadField field) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (Choice choice : field.content().choices()) {
      labels.putIfAbsent(choice.value(), label(choice.label(), choice.value()));
    }
    for (String value : otherChoices.getOrDefault(field.path(), Set.of())) {
      labels.putIfAbsent(value, value);
    }
    List<TypeScript> options = new ArrayList<>();
    labels.forEach(
        (value, label) -> options.add(new Properties().put("label", label).put("value", value)));
    return options;
  }

  private static void addAdmin(PayloadField field, Properties code) {
    Properties admin = new Properties();
    ContentField content = field.content();
    boolean any = false;
    if (content.help() != null) {
      admin.put("description", content.help());
      any = true;
    }
    if (field.form() == Form.MOMENT) {
      admin.put("date", new Properties().put("pickerAppearance", "dayAndTime"));
      any = true;
    }
    if (any) {
      code.put("admin", admin);
    }
  }

  private static String label(String label, String name) {
    return label.isBlank() ? name : label;
  }
}

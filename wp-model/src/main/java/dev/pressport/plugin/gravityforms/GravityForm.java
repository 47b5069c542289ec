package dev.pressport.plugin.gravityforms;

import dev.pressport.html.Titles;
import dev.pressport.model.Form;
import dev.pressport.model.Form.Field;
import dev.pressport.model.Form.Kind;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpJson;
import dev.pressport.php.PhpSerialization;
import dev.pressport.render.FormWords;
import dev.pressport.render.StoredForms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A form of Gravity Forms: JSON in the column {@code display_meta}, serialized PHP in old versions
 * (docs.gravityforms.com, "Form Object").
 */
final class GravityForm {
  private static final Set<String> UNSEEN = Set.of("captcha", "page", "honeypot", "hiddenproduct");

  private GravityForm() {}

  /** Returns what is kept of a row of the table. */
  static Map<String, Value> kept(Map<String, Value> row) {
    String stored = LooseValue.of(row, "display_meta").filled();
    if (stored == null) {
      return Map.of();
    }
    Value decoded =
        PhpSerialization.isSerialized(stored)
            ? PhpSerialization.decode(stored).value()
            : PhpJson.decode(stored).orElse(Value.NULL);
    return decoded instanceof Value.Null
        ? Map.of()
        : StoredForms.row(LooseValue.of(row, "form_id").string(), form(LooseValue.of(decoded)));
  }

  private static Form form(LooseValue stored) {
    List<Field> fields = new ArrayList<>();
    note(stored.get("description"), fields);
    stored.get("fields").list().forEach(field -> add(field, fields));
    return new Form(
        Titles.words(stored.get("title").filled()),
        fields,
        Titles.words(stored.get("button").get("text").filled()));
  }

  private static void add(LooseValue field, List<Field> fields) {
    String type = field.get("type").string();
    boolean administrative = "administrative".equals(field.get("visibility").string());
    if (type == null || UNSEEN.contains(type) || administrative) {
      return;
    }
    String label = Titles.words(field.get("label").filled());
    if (type.equals("html") || type.equals("section")) {
      note(type.equals("section") ? field.get("label") : LooseValue.NONE, fields);
      note(field.get("content"), fields);
      note(field.get("description"), fields);
      return;
    }
    String input = field.get("inputType").filled();
    Kind kind = kind(input == null ? type : input);
    String parts = parts(field);
    boolean hidden = "hidden_label".equals(field.get("labelPlacement").string());
    String id = field.get("id").string();
    String consent = field.get("checkboxLabel").filled();
    if (type.equals("consent") && consent != null) {
      note(field.get("label"), fields);
      fields.add(
          FormWords.consent(
              id == null ? null : "input_" + id, consent, field.get("isRequired").isTrue()));
      note(field.get("description"), fields);
      return;
    }
    fields.add(
        new Field(
            kind,
            id == null ? null : "input_" + id,
            hidden ? null : parts.isEmpty() || label == null ? label : label + " (" + parts + ")",
            field.get("isRequired").isTrue(),
            choices(field, kind),
            Titles.words(field.get("placeholder").filled())));
    note(field.get("description"), fields);
  }

  private static void note(LooseValue stored, List<Field> fields) {
    FormWords.note(stored.filled()).forEach(fields::add);
  }

  /** The labels of the visible parts of a name, an address or a list. */
  private static String parts(LooseValue field) {
    String type = field.get("type").string();
    if ("list".equals(type)) {
      return String.join(", ", choices(field, Kind.SELECT));
    }
    boolean confirmed = "email".equals(type) && field.get("emailConfirmEnabled").isTrue();
    if (!"name".equals(type) && !"address".equals(type) && !confirmed) {
      return "";
    }
    List<String> labels = new ArrayList<>();
    for (LooseValue input : field.get("inputs").list()) {
      String custom = Titles.words(input.get("customLabel").filled());
      String label = custom == null ? Titles.words(input.get("label").filled()) : custom;
      if (label != null && !input.get("isHidden").isTrue()) {
        labels.add(label);
      }
    }
    return String.join(", ", labels);
  }

  private static List<String> choices(LooseValue field, Kind kind) {
    return kind.hasChoices()
        ? field.get("choices").list().stream()
            .map(choice -> Titles.words(choice.get("text").filled()))
            .filter(choice -> choice != null)
            .toList()
        : List.of();
  }

  private static Kind kind(String type) {
    return switch (type) {
      case "email" -> Kind.EMAIL;
      case "phone" -> Kind.TEL;
      case "website" -> Kind.URL;
      case "number", "quantity", "total", "calculation" -> Kind.NUMBER;
      case "date" -> Kind.DATE;
      case "time" -> Kind.TIME;
      case "password" -> Kind.PASSWORD;
      case "textarea", "post_content", "post_excerpt", "address" -> Kind.TEXTAREA;
      case "select", "multiselect", "post_category" -> Kind.SELECT;
      case "radio", "likert" -> Kind.RADIO;
      case "checkbox", "consent", "multi_choice", "image_choice" -> Kind.CHECKBOX;
      case "fileupload", "post_image" -> Kind.FILE;
      case "hidden" -> Kind.HIDDEN;
      default -> Kind.TEXT;
    };
  }
}

package dev.pressport.plugin.formidable;

import dev.pressport.html.Titles;
import dev.pressport.model.Form;
import dev.pressport.model.Form.Field;
import dev.pressport.model.Form.Kind;
import dev.pressport.model.Site;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpSerialization;
import dev.pressport.render.FormWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A form of Formidable Forms in two tables (classes/models of the plugin). */
final class FormidableForm {
  static final String FORMS = "frm_forms";
  static final String FIELDS = "frm_fields";

  private static final String SETTINGS = "field_options";
  private static final String PLACEHOLDER = "placeholder";
  private static final String CONSENT = "gdpr_agreement_text";
  private static final String LAYOUT = "name_layout";

  /** The parts of a name, and the settings with the words below them. */
  private static final List<String> PARTS = List.of("first", "last", "middle");

  private static final List<String> SHOWN =
      List.of(PLACEHOLDER, CONSENT, LAYOUT, "first_desc", "middle_desc", "last_desc");

  private static final Set<String> UNSEEN =
      Set.of("captcha", "break", "end_divider", "user_id", "form", "summary", "gateway");

  private FormidableForm() {}

  /** Returns a row of the table of fields with those of its settings that visitors see. */
  static Map<String, Value> kept(Map<String, Value> row) {
    Map<String, Value> kept = new LinkedHashMap<>(row);
    Value stored = kept.remove(SETTINGS);
    String serialized = stored == null ? null : LooseValue.of(stored).string();
    LooseValue settings =
        serialized == null || !PhpSerialization.isSerialized(serialized)
            ? LooseValue.NONE
            : LooseValue.of(PhpSerialization.decode(serialized).value());
    for (String name : SHOWN) {
      String words = settings.get(name).filled();
      if (words != null) {
        kept.put(name, Value.of(words));
      }
    }
    return kept;
  }

  /**
   * Returns the form with an id or a key.
   *
   * @param described whether visitors see its description
   */
  static Optional<Form> find(String id, boolean described, Site site) {
    return site.tables().getOrDefault(FORMS, List.of()).stream()
        .filter(
            row ->
                id.equals(LooseValue.of(row, "id").string())
                    || id.equals(LooseValue.of(row, "form_key").string()))
        .findFirst()
        .map(row -> form(row, described, site));
  }

  private static Form form(Map<String, Value> form, boolean described, Site site) {
    String id = String.valueOf(LooseValue.of(form, "id").string());
    List<Field> fields = new ArrayList<>();
    String submit = null;
    if (described) {
      FormWords.note(LooseValue.of(form, "description").filled()).forEach(fields::add);
    }
    for (Map<String, Value> row : rows(id, site)) {
      String type = LooseValue.of(row, "type").string();
      if ("submit".equals(type)) {
        submit = Titles.words(LooseValue.of(row, "name").filled());
      } else if (type != null && !UNSEEN.contains(type)) {
        add(type, row, fields);
      }
    }
    return new Form(Titles.words(LooseValue.of(form, "name").filled()), fields, submit);
  }

  private static List<Map<String, Value>> rows(String form, Site site) {
    return site.tables().getOrDefault(FIELDS, List.of()).stream()
        .filter(row -> form.equals(LooseValue.of(row, "form_id").string()))
        .sorted(Comparator.comparingLong(FormidableForm::order))
        .toList();
  }

  private static long order(Map<String, Value> row) {
    Long order = LooseValue.of(row, "field_order").integer();
    return order == null ? 0 : order;
  }

  private static void add(String type, Map<String, Value> row, List<Field> fields) {
    String description = LooseValue.of(row, "description").filled();
    if (type.equals("html")) {
      FormWords.note(description).forEach(fields::add);
      return;
    }
    String consent = LooseValue.of(row, CONSENT).filled();
    if (type.equals("gdpr") && consent != null) {
      FormWords.note(LooseValue.of(row, "name").filled()).forEach(fields::add);
      fields.add(
          FormWords.consent(
              LooseValue.of(row, "field_key").filled(),
              consent,
              LooseValue.of(row, "required").isTrue()));
    } else {
      fields.add(field(type, row));
    }
    if (type.equals("name")) {
      String layout = LooseValue.of(row, LAYOUT).filled();
      for (String part : PARTS) {
        if (layout == null ? !part.equals("middle") : layout.contains(part)) {
          FormWords.note(LooseValue.of(row, part + "_desc").filled()).forEach(fields::add);
        }
      }
    }
    FormWords.note(description).forEach(fields::add);
  }

  private static Field field(String type, Map<String, Value> row) {
    Kind kind = kind(type);
    return new Field(
        kind,
        LooseValue.of(row, "field_key").filled(),
        Titles.words(LooseValue.of(row, "name").filled()),
        LooseValue.of(row, "required").isTrue(),
        kind.hasChoices() ? choices(LooseValue.of(row, "options").filled()) : List.of(),
        Titles.words(LooseValue.of(row, PLACEHOLDER).filled()));
  }

  private static List<String> choices(@Nullable String stored) {
    List<String> choices = new ArrayList<>();
    if (stored != null && PhpSerialization.isSerialized(stored)) {
      for (LooseValue option : LooseValue.of(PhpSerialization.decode(stored).value()).list()) {
        String label = Titles.words((option.isArray() ? option.get("label") : option).filled());
        if (label != null) {
          choices.add(label);
        }
      }
    }
    return choices;
  }

  private static Kind kind(String type) {
    return switch (type) {
      case "email" -> Kind.EMAIL;
      case "phone" -> Kind.TEL;
      case "url" -> Kind.URL;
      case "number", "range", "scale", "star" -> Kind.NUMBER;
      case "date" -> Kind.DATE;
      case "time" -> Kind.TIME;
      case "password" -> Kind.PASSWORD;
      case "textarea", "rte", "address" -> Kind.TEXTAREA;
      case "select", "product" -> Kind.SELECT;
      case "radio" -> Kind.RADIO;
      case "checkbox", "gdpr", "toggle" -> Kind.CHECKBOX;
      case "file" -> Kind.FILE;
      case "hidden" -> Kind.HIDDEN;
      case "divider", "html" -> Kind.NOTE;
      default -> Kind.TEXT;
    };
  }
}

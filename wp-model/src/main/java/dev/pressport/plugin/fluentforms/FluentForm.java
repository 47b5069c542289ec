package dev.pressport.plugin.fluentforms;

import dev.pressport.html.Titles;
import dev.pressport.model.Form;
import dev.pressport.model.Form.Field;
import dev.pressport.model.Form.Kind;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpJson;
import dev.pressport.render.StoredForms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A form of Fluent Forms, whose fields are JSON: app/Services/FormBuilder. */
final class FluentForm {
  private static final int DEEPEST = 10;

  private final List<Field> fields = new ArrayList<>();
  private @Nullable String submit;

  private FluentForm() {}

  /** Returns what is kept of a row of the table. */
  static Map<String, Value> kept(Map<String, Value> row) {
    String stored = text(row, "form_fields");
    Value decoded = stored == null ? Value.NULL : PhpJson.decode(stored).orElse(Value.NULL);
    String title = text(row, "title");
    FluentForm form = new FluentForm();
    LooseValue json = LooseValue.of(decoded);
    form.add(json.get("fields"), 0);
    if (form.submit == null) {
      form.submit = words(json.get("submitButton").get("settings").get("button_ui").get("text"));
    }
    return StoredForms.row(
        text(row, "id"),
        new Form(title == null ? null : Titles.plain(title), form.fields, form.submit));
  }

  private static @Nullable String text(Map<String, Value> row, String column) {
    return LooseValue.of(row.getOrDefault(column, Value.NULL)).string();
  }

  private void add(LooseValue list, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    for (LooseValue field : list.list()) {
      String element = field.get("element").string();
      if (field.get("columns").isArray()) {
        field.get("columns").list().forEach(column -> add(column.get("fields"), depth + 1));
      } else if (field.get("fields").isArray()) {
        parts(field, depth);
      } else if (element != null) {
        add(element, field);
      }
    }
  }

  /** Adds the visible parts of a field that has several, such as a name. */
  private void parts(LooseValue field, int depth) {
    List<Value> visible = new ArrayList<>();
    for (LooseValue part : field.get("fields").list()) {
      LooseValue shown = part.get("settings").get("visible");
      if (!shown.present() || shown.isTrue()) {
        visible.add(part.value());
      }
    }
    add(LooseValue.of(new Value.Array(visible)), depth + 1);
  }

  private void add(String element, LooseValue field) {
    LooseValue settings = field.get("settings");
    LooseValue attributes = field.get("attributes");
    switch (element) {
      case "custom_submit_button", "button" -> {
        String text = words(settings.get("button_ui").get("text"));
        submit = text == null ? submit : text;
      }
      case "custom_html", "section_break" -> {
        note(words(settings.get("label")));
        note(words(settings.get("html_codes")));
        note(words(settings.get("description")));
      }
      case "recaptcha", "hcaptcha", "turnstile", "form_step", "save_progress_button" -> {}
      default -> fields.add(field(element, settings, attributes));
    }
  }

  private static Field field(String element, LooseValue settings, LooseValue attributes) {
    Kind kind = kind(element, attributes.get("type").string());
    String label = words(settings.get("label"));
    if (label == null) {
      label = words(settings.get("tnc_html"));
    }
    return new Field(
        kind,
        attributes.get("name").filled(),
        label,
        settings.get("validation_rules").get("required").get("value").isTrue(),
        choices(settings, kind),
        words(attributes.get("placeholder")));
  }

  private void note(@Nullable String words) {
    if (words != null) {
      fields.add(new Field(Kind.NOTE, words));
    }
  }

  private static List<String> choices(LooseValue settings, Kind kind) {
    return kind == Kind.SELECT || kind == Kind.RADIO || kind == Kind.CHECKBOX
        ? settings.get("advanced_options").list().stream()
            .map(choice -> words(choice.get("label")))
            .filter(choice -> choice != null)
            .toList()
        : List.of();
  }

  private static @Nullable String words(LooseValue stored) {
    String text = stored.filled();
    String words = text == null ? "" : Titles.plain(text);
    return words.isEmpty() ? null : words;
  }

  private static Kind kind(String element, @Nullable String type) {
    return switch (element) {
      case "input_email" -> Kind.EMAIL;
      case "phone" -> Kind.TEL;
      case "input_url" -> Kind.URL;
      case "input_number", "rangeslider", "ratings", "net_promoter_score" -> Kind.NUMBER;
      case "input_date" -> Kind.DATE;
      case "input_password" -> Kind.PASSWORD;
      case "textarea", "rich_text_input" -> Kind.TEXTAREA;
      case "select", "select_country" -> Kind.SELECT;
      case "input_radio" -> Kind.RADIO;
      case "input_checkbox", "terms_and_condition", "gdpr_agreement" -> Kind.CHECKBOX;
      case "input_file", "input_image" -> Kind.FILE;
      case "input_hidden" -> Kind.HIDDEN;
      default -> "email".equals(type) ? Kind.EMAIL : Kind.TEXT;
    };
  }
}

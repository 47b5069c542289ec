package dev.pressport.plugin.fluentforms;

import dev.pressport.html.Titles;
import dev.pressport.model.Form;
import dev.pressport.model.Form.Field;
import dev.pressport.model.Form.Kind;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpJson;
import dev.pressport.render.FormWords;
import dev.pressport.render.StoredForms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A form of Fluent Forms, whose fields are JSON: app/Services/FormBuilder. */
final class FluentForm {
  private static final int DEEPEST = 10;

  private final List<Field> fields = new ArrayList<>();
  private @Nullable String submit;

  private FluentForm() {}

  /** Returns what is kept of a row of the table. */
  static Map<String, Value> kept(Map<String, Value> row) {
    String stored = LooseValue.of(row, "form_fields").string();
    Value decoded = stored == null ? Value.NULL : PhpJson.decode(stored).orElse(Value.NULL);
    String title = LooseValue.of(row, "title").string();
    FluentForm form = new FluentForm();
    LooseValue json = LooseValue.of(decoded);
    form.add(json.get("fields"), 0);
    if (form.submit == null) {
      form.submit =
          Titles.words(
              json.get("submitButton").get("settings").get("button_ui").get("text").filled());
    }
    return StoredForms.row(
        LooseValue.of(row, "id").string(),
        new Form(title == null ? null : Titles.plain(title), form.fields, form.submit));
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
    note(field.get("settings").get("label").filled());
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
        String text = Titles.words(settings.get("button_ui").get("text").filled());
        submit = text == null ? submit : text;
      }
      case "custom_html", "section_break" -> {
        note(settings.get("label").filled());
        note(settings.get("html_codes").filled());
        note(settings.get("description").filled());
      }
      case "terms_and_condition", "gdpr_agreement" ->
          fields.add(
              FormWords.consent(
                  attributes.get("name").filled(),
                  settings.get("tnc_html").filled(),
                  isRequired(settings)));
      case "tabular_grid" -> grid(settings, attributes);
      case "recaptcha", "hcaptcha", "turnstile", "form_step", "save_progress_button" -> {}
      default -> fields.add(field(element, settings, attributes));
    }
  }

  private static Field field(String element, LooseValue settings, LooseValue attributes) {
    Kind kind = kind(element, attributes.get("type").string());
    String label = Titles.words(settings.get("label").filled());
    String around =
        Stream.of("prefix_label", "suffix_label")
            .map(name -> Titles.plain(settings.get(name).filled()))
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining(" … "));
    String placeholder = Titles.words(attributes.get("placeholder").filled());
    return new Field(
        kind,
        attributes.get("name").filled(),
        around.isEmpty() || label == null ? label : label + " (" + around + ")",
        isRequired(settings),
        choices(settings, kind),
        placeholder == null ? Titles.words(settings.get("placeholder").filled()) : placeholder);
  }

  private static boolean isRequired(LooseValue settings) {
    return settings.get("validation_rules").get("required").get("value").isTrue();
  }

  /** A table in which visitors tick a column of each row. */
  private void grid(LooseValue settings, LooseValue attributes) {
    note(settings.get("label").filled());
    Kind kind =
        "radio".equals(settings.get("tabular_field_type").string()) ? Kind.RADIO : Kind.CHECKBOX;
    List<String> columns =
        settings.get("grid_columns").list().stream()
            .map(column -> Titles.plain(column.filled()))
            .filter(column -> !column.isEmpty())
            .toList();
    for (LooseValue row : settings.get("grid_rows").list()) {
      fields.add(
          new Field(
              kind,
              attributes.get("name").filled(),
              Titles.words(row.filled()),
              false,
              columns,
              null));
    }
  }

  private void note(@Nullable String stored) {
    FormWords.note(stored).forEach(fields::add);
  }

  private static List<String> choices(LooseValue settings, Kind kind) {
    return kind.hasChoices()
        ? settings.get("advanced_options").list().stream()
            .map(choice -> Titles.words(choice.get("label").filled()))
            .filter(choice -> choice != null)
            .toList()
        : List.of();
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
      case "input_checkbox" -> Kind.CHECKBOX;
      case "input_file", "input_image" -> Kind.FILE;
      case "input_hidden" -> Kind.HIDDEN;
      default -> "email".equals(type) ? Kind.EMAIL : Kind.TEXT;
    };
  }
}

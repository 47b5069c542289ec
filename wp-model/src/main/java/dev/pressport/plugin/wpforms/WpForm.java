package dev.pressport.plugin.wpforms;

import dev.pressport.html.Titles;
import dev.pressport.model.Form;
import dev.pressport.model.Form.Field;
import dev.pressport.model.Form.Kind;
import dev.pressport.php.LooseValue;
import dev.pressport.render.FormWords;
import dev.pressport.render.JsonForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code wpforms}: a form of WPForms; its content is JSON. */
public final class WpForm extends JsonForm {
  static final String NAME = "wpforms";

  private static final Set<String> UNSEEN =
      Set.of("captcha", "pagebreak", "internal-information", "entry-preview");

  /** The post type {@code wpforms}. */
  public WpForm() {
    super(NAME, "a form of WPForms");
  }

  @Override
  protected Form form(LooseValue form, boolean titled, boolean described) {
    List<Field> fields = new ArrayList<>();
    String description = form.get("settings").get("form_desc").filled();
    if (described && description != null) {
      FormWords.note(description).forEach(fields::add);
    }
    form.get("fields").list().forEach(field -> add(field, fields));
    String title = form.get("settings").get("form_title").filled();
    String submit = form.get("settings").get("submit_text").filled();
    return new Form(
        titled && title != null ? Titles.plain(title) : null,
        fields,
        submit == null ? null : Titles.plain(submit));
  }

  private static void add(LooseValue field, List<Field> fields) {
    String type = field.get("type").string();
    if (type == null || UNSEEN.contains(type)) {
      return;
    }
    String label = words(field, "label");
    if (type.equals("divider") || type.equals("html") || type.equals("content")) {
      Stream.of("label", "code", "content", "description")
          .flatMap(key -> FormWords.note(field.get(key).filled()))
          .forEach(fields::add);
      return;
    }
    Kind kind = kind(type);
    boolean required = field.get("required").isTrue();
    List<String> parts =
        type.equals("email") && field.get("confirmation").isTrue()
            ? List.of("Email", "Confirm Email")
            : parts(type, field.get("format").string());
    String name = field.get("id").string();
    fields.add(
        new Field(
            parts.isEmpty() || kind == Kind.EMAIL ? kind : Kind.TEXT,
            name == null ? null : "field-" + name,
            parts.isEmpty() ? label : label + " (" + String.join(", ", parts) + ")",
            required,
            choices(field, kind),
            words(field, "placeholder")));
    String slider = type.equals("number-slider") ? field.get("value_display").filled() : null;
    String value = field.get("default_value").filled();
    if (slider != null && value != null) {
      FormWords.note(slider.replace("{value}", value)).forEach(fields::add);
    }
    FormWords.note(field.get("description").filled()).forEach(fields::add);
  }

  private static @Nullable String words(LooseValue field, String key) {
    String stored = field.get(key).filled();
    String words = stored == null ? "" : Titles.plain(stored);
    return words.isEmpty() ? null : words;
  }

  private static List<String> choices(LooseValue field, Kind kind) {
    return kind == Kind.SELECT || kind == Kind.RADIO || kind == Kind.CHECKBOX
        ? field.get("choices").list().stream()
            .map(choice -> words(choice, "label"))
            .filter(choice -> choice != null)
            .toList()
        : List.of();
  }

  /** The words below the parts of a field that has several. */
  private static List<String> parts(String type, @Nullable String format) {
    if (!type.equals("name") || format == null) {
      return List.of();
    }
    return switch (format) {
      case "first-last" -> List.of("First", "Last");
      case "first-middle-last" -> List.of("First", "Middle", "Last");
      default -> List.of();
    };
  }

  private static Kind kind(String type) {
    return switch (type) {
      case "email" -> Kind.EMAIL;
      case "phone" -> Kind.TEL;
      case "url" -> Kind.URL;
      case "number", "number-slider", "rating", "net_promoter_score" -> Kind.NUMBER;
      case "date-time" -> Kind.DATE;
      case "password" -> Kind.PASSWORD;
      case "textarea", "richtext", "address" -> Kind.TEXTAREA;
      case "select", "payment-select" -> Kind.SELECT;
      case "radio", "payment-multiple" -> Kind.RADIO;
      case "checkbox", "gdpr-checkbox", "payment-checkbox" -> Kind.CHECKBOX;
      case "file-upload" -> Kind.FILE;
      case "hidden" -> Kind.HIDDEN;
      default -> Kind.TEXT;
    };
  }
}

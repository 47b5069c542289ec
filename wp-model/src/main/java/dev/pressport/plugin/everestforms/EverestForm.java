package dev.pressport.plugin.everestforms;

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

/** {@code everest_form}: a form of Everest Forms; its content is JSON. */
public final class EverestForm extends JsonForm {
  static final String NAME = "everest_form";

  private static final Set<String> UNSEEN =
      Set.of("captcha", "recaptcha", "hcaptcha", "turnstile", "private-note", "progress", "reset");

  /** The parts of an address, and the words below them that the plugin begins with. */
  private static final List<String[]> ADDRESS =
      List.of(
          new String[] {"address1", "Address Line 1"},
          new String[] {"address2", "Address Line 2"},
          new String[] {"city", "City"},
          new String[] {"state", "State / Province / Region"},
          new String[] {"postal", "Zip / Postal Code"},
          new String[] {"country", "Country"});

  EverestForm() {
    super(NAME, "a form of Everest Forms");
  }

  @Override
  protected Form form(LooseValue form, boolean titled, boolean described) {
    LooseValue settings = form.get("settings");
    List<Field> fields = new ArrayList<>();
    if (described) {
      FormWords.note(settings.get("form_description").filled()).forEach(fields::add);
    }
    placed(form).forEach(field -> add(field, fields));
    String submit = Titles.words(settings.get("submit_button_text").filled());
    return new Form(
        titled ? Titles.words(settings.get("form_title").filled()) : null,
        fields,
        submit == null ? "Submit" : submit);
  }

  /** The fields as their rows and columns place them; without any, as they are stored. */
  private static Stream<LooseValue> placed(LooseValue form) {
    LooseValue fields = form.get("form_fields");
    List<LooseValue> rows = form.get("structure").list();
    return rows.isEmpty()
        ? fields.list().stream()
        : rows.stream()
            .flatMap(row -> row.list().stream())
            .flatMap(column -> column.strings().stream())
            .map(fields::get);
  }

  private static void add(LooseValue field, List<Field> fields) {
    String type = field.get("type").string();
    if (type == null || UNSEEN.contains(type)) {
      return;
    }
    switch (type) {
      case "html", "divider", "title" ->
          Stream.of("label", "html", "title")
              .forEach(key -> FormWords.note(field.get(key).filled()).forEach(fields::add));
      case "address" -> {
        FormWords.note(label(field)).forEach(fields::add);
        for (String[] part : ADDRESS) {
          if (!field.get(part[0] + "_hide").isTrue()) {
            String own = Titles.words(field.get(part[0] + "_label").filled());
            fields.add(
                new Field(
                    part[0].equals("country") ? Kind.SELECT : Kind.TEXT,
                    own == null ? part[1] : own));
          }
        }
      }
      case "privacy-policy" -> {
        FormWords.note(label(field)).forEach(fields::add);
        fields.add(
            FormWords.consent(
                name(field), field.get("consent_message").filled(), isRequired(field)));
      }
      default -> fields.add(field(type, field));
    }
    FormWords.note(field.get("description").filled()).forEach(fields::add);
  }

  private static @Nullable String name(LooseValue field) {
    return field.get("meta-key").filled();
  }

  private static @Nullable String label(LooseValue field) {
    return Titles.words(field.get("label").filled());
  }

  private static boolean isRequired(LooseValue field) {
    return field.get("required").isTrue();
  }

  private static Field field(String type, LooseValue field) {
    Kind kind = kind(type);
    return new Field(
        kind,
        name(field),
        label(field),
        isRequired(field),
        kind.hasChoices()
            ? field.get("choices").list().stream()
                .map(choice -> Titles.plain(choice.get("label").filled()))
                .filter(words -> !words.isEmpty())
                .toList()
            : List.of(),
        Titles.words(field.get("placeholder").filled()));
  }

  private static Kind kind(String type) {
    return switch (type) {
      case "email" -> Kind.EMAIL;
      case "phone" -> Kind.TEL;
      case "url" -> Kind.URL;
      case "number", "range-slider", "rating", "scale-rating", "payment-quantity" -> Kind.NUMBER;
      case "date-time" -> Kind.DATE;
      case "password" -> Kind.PASSWORD;
      case "textarea", "wysiwyg" -> Kind.TEXTAREA;
      case "select", "country", "lookup" -> Kind.SELECT;
      case "radio", "payment-multiple", "yes-no" -> Kind.RADIO;
      case "checkbox", "payment-checkbox" -> Kind.CHECKBOX;
      case "file-upload", "image-upload", "signature" -> Kind.FILE;
      case "hidden" -> Kind.HIDDEN;
      default -> Kind.TEXT;
    };
  }
}

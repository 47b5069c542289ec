package dev.pressport.plugin.siteorigin;

import dev.pressport.html.Titles;
import dev.pressport.model.Form;
import dev.pressport.render.FormHtml;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contact form of the bundle (widgets/contact). */
final class ContactForm {
  private ContactForm() {}

  static String html(BundleWidget widget) {
    List<Form.Field> fields = new ArrayList<>();
    BundleWidget settings = widget.part("settings");
    String mark = words(settings.text("required_field_indicator_message"));
    if (mark != null && settings.fields().get("required_field_indicator").isTrue()) {
      fields.add(new Form.Field(Form.Kind.NOTE, mark));
    }
    for (BundleWidget row : widget.rows("fields")) {
      fields.add(field(row));
      String description = words(row.text("description"));
      if (description != null) {
        fields.add(new Form.Field(Form.Kind.NOTE, description));
      }
    }
    return FormHtml.of(
        new Form(
            widget.isOn("display_title") ? words(widget.text("title")) : null,
            fields,
            words(settings.text("submit_text"))),
        "SiteOrigin Widgets Bundle",
        widget.body());
  }

  private static Form.Field field(BundleWidget row) {
    Form.Kind kind =
        switch (row.text("type")) {
          case "email" -> Form.Kind.EMAIL;
          case "tel" -> Form.Kind.TEL;
          case "number" -> Form.Kind.NUMBER;
          case "textarea" -> Form.Kind.TEXTAREA;
          case "select" -> Form.Kind.SELECT;
          case "radio" -> Form.Kind.RADIO;
          case "checkboxes" -> Form.Kind.CHECKBOX;
          default -> Form.Kind.TEXT;
        };
    List<String> choices =
        kind.hasChoices()
            ? row.texts("options", "value").stream().map(Titles::plain).toList()
            : List.of();
    boolean required = row.part("required").fields().get("required").isTrue();
    return new Form.Field(kind, null, words(row.text("label")), required, choices, null);
  }

  private static @Nullable String words(String stored) {
    String words = Titles.plain(stored);
    return words.isEmpty() ? null : words;
  }
}

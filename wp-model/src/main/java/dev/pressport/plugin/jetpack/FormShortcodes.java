package dev.pressport.plugin.jetpack;

import dev.pressport.html.PlainText;
import dev.pressport.html.Titles;
import dev.pressport.model.Form;
import dev.pressport.model.Form.Field;
import dev.pressport.model.Form.Kind;
import dev.pressport.render.Body;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.FormHtml;
import dev.pressport.render.ShortcodeFamily;
import dev.pressport.shortcode.Replacement;
import dev.pressport.shortcode.Shortcode;
import dev.pressport.shortcode.ShortcodeAttributes;
import dev.pressport.shortcode.Shortcodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The form of Jetpack as shortcodes, one for each field (class-contact-form.php). */
final class FormShortcodes implements ShortcodeFamily {
  private static final String FIELD = "contact-field";

  /** Attributes of another plugin's shortcode with the same name: they say which form it shows. */
  private static final List<String> NAMES = List.of("id", "title", "0");

  @Override
  public List<FamilyShortcode> shortcodes() {
    return List.of(
        new FamilyShortcode(Set.of("contact-form"), true, FormShortcodes::html),
        new FamilyShortcode(Set.of(FIELD), false, (attributes, content, body) -> ""));
  }

  private static @Nullable String html(ShortcodeAttributes attributes, String content, Body body) {
    boolean named = NAMES.stream().anyMatch(attributes.values()::containsKey);
    if (content.isBlank() && named) {
      return null;
    }
    List<Field> fields = fields(content);
    boolean noField = fields.stream().allMatch(field -> field.is(Kind.NOTE));
    String submit = Titles.words(attributes.get("submit_button_text"));
    return FormHtml.of(new Form(null, noField ? usual() : fields, submit), "Jetpack", body);
  }

  private static List<Field> usual() {
    return List.of(
        new Field(Kind.TEXT, "name", "Name", true, List.of(), null),
        new Field(Kind.EMAIL, "email", "Email", true, List.of(), null),
        new Field(Kind.URL, "url", "Website", false, List.of(), null),
        new Field(Kind.TEXTAREA, "message", "Message", false, List.of(), null));
  }

  private static List<Field> fields(String content) {
    List<Field> fields = new ArrayList<>();
    int[] end = {0};
    Shortcodes.replace(
        content,
        candidate -> candidate.name().equals(FIELD),
        shortcode -> {
          note(content.substring(end[0], shortcode.start()), fields);
          fields.add(field(shortcode));
          end[0] = shortcode.closed() ? shortcode.contentStart() : shortcode.end();
          return Replacement.UNWRAPPED;
        });
    note(content.substring(end[0]).replace("[/" + FIELD + "]", ""), fields);
    return fields;
  }

  private static void note(String html, List<Field> fields) {
    String words = PlainText.of(html).strip();
    if (!words.isEmpty()) {
      fields.add(new Field(Kind.NOTE, words));
    }
  }

  private static Field field(Shortcode shortcode) {
    ShortcodeAttributes attributes = ShortcodeAttributes.parse(shortcode.attributes());
    String type = attributes.get("type", "text");
    String label = Titles.words(attributes.get("label"));
    if (label == null && type.equals("consent")) {
      label = Titles.words(attributes.get("implicitconsentmessage"));
    }
    String required = attributes.get("required", "");
    return new Field(
        Forms.kind(type),
        label == null ? type : label,
        label,
        required.equals("1") || required.equals("true") || required.equals("required"),
        choices(attributes.get("options", "")),
        Titles.words(attributes.get("placeholder")));
  }

  /** The choices; the commas between them are plain, those within them entities. */
  private static List<String> choices(String options) {
    return Stream.of(options.split(",", -1))
        .flatMap(option -> Stream.ofNullable(Titles.words(option)))
        .filter(option -> !option.isBlank())
        .toList();
  }
}

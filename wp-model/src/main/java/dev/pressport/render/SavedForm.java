package dev.pressport.render;

import dev.pressport.model.Form;
import dev.pressport.model.Form.Field;
import dev.pressport.model.Form.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A form that a block saves as HTML, with a label for each field. */
public final class SavedForm {
  /** Marks of required fields, and fields that catch spam. */
  private static final String NO_WORDS =
      ".required, [aria-hidden=true], [tabindex=-1], script, style, svg";

  private static final String REQUIRED = "data-required";

  private final Document saved;
  private final List<Field> fields = new ArrayList<>();

  /** The labels by the id of their field. */
  private final Map<String, Element> labels = new HashMap<>();

  /** The inputs that are one field, by their type and name. */
  private final Map<String, List<Element>> groups = new HashMap<>();

  private final Set<String> seen = new HashSet<>();
  private @Nullable String submit;

  private SavedForm(Document saved) {
    this.saved = saved;
  }

  /**
   * Returns the HTML of a form, as {@link FormHtml} makes it.
   *
   * @param html as the block saved it
   * @param plugin its name, for the report
   */
  public static String html(String html, String plugin, Body body) {
    return html("", html, plugin, body);
  }

  /**
   * Returns the HTML of a form with a title, likewise.
   *
   * @param title empty for none
   */
  static String html(String title, String html, String plugin, Body body) {
    SavedForm form = new SavedForm(Jsoup.parseBodyFragment(html));
    form.read();
    return FormHtml.of(
        new Form(title.isEmpty() ? null : title, form.fields, form.submit), plugin, body);
  }

  private void read() {
    saved.select("label:has(.required)").attr(REQUIRED, "true");
    saved.select(NO_WORDS).remove();
    saved.select("label[for]").forEach(this::takeLabel);
    saved.select("label + span[class*=-help]").forEach(SavedForm::addToLabel);
    saved
        .select("input[type=radio], input[type=checkbox]")
        .forEach(
            input -> groups.computeIfAbsent(group(input), key -> new ArrayList<>()).add(input));
    for (Element element : saved.body().select("*")) {
      switch (element.normalName()) {
        case "input" -> input(element);
        case "textarea" -> add(Kind.TEXTAREA, element, List.of());
        case "select" ->
            add(Kind.SELECT, element, element.select("option:not([disabled])").eachText());
        case "button" -> button(element.text());
        case "p", "h1", "h2", "h3", "h4", "h5", "h6" -> note(element);
        default -> {}
      }
    }
  }

  /** Words of help stand behind a label, which is what remains of the field. */
  private static void addToLabel(Element help) {
    Element label = help.previousElementSibling();
    if (label != null && !help.text().isEmpty()) {
      label.appendText(": " + help.text());
    }
  }

  /** A field with two labels has a title and words beside it. */
  private void takeLabel(Element label) {
    Element first = labels.putIfAbsent(label.attr("for"), label);
    if (first != null && !first.text().equals(label.text())) {
      first.appendText(": " + label.text());
    }
  }

  private void input(Element input) {
    String type = input.attr("type");
    switch (type) {
      case "submit" -> button(input.attr("value"));
      case "hidden", "button", "reset", "image" -> {}
      case "radio", "checkbox" -> choice(input, type.equals("radio") ? Kind.RADIO : Kind.CHECKBOX);
      default -> add(kind(type), input, List.of());
    }
  }

  private static String group(Element input) {
    return input.attr("type").strip().toLowerCase(Locale.ROOT) + '\n' + input.attr("name");
  }

  /** Choices of one name are one field. */
  private void choice(Element input, Kind kind) {
    String name = input.attr("name");
    List<Element> all = groups.getOrDefault(group(input), List.of());
    if (name.isEmpty() || all.size() == 1) {
      add(kind, input, List.of());
    } else if (seen.add(name)) {
      List<String> choices =
          all.stream().map(this::label).filter(label -> !label.isEmpty()).toList();
      Element legend = heading(input);
      String label = legend == null ? "" : legend.text();
      fields.add(
          new Field(kind, name, label.isEmpty() ? null : label, required(input), choices, null));
    }
  }

  /** The words above a group of choices. */
  private @Nullable Element heading(Element input) {
    Element around = input.parent();
    for (int level = 0; around != null && level < 5; level++) {
      for (Element heading : around.select("legend, label:not(:has(input))")) {
        if (!isOfChoice(heading)) {
          return heading;
        }
      }
      around = around.parent();
    }
    return null;
  }

  private boolean isOfChoice(Element label) {
    Element field = label.hasAttr("for") ? saved.getElementById(label.attr("for")) : null;
    return field != null && field.nameIs("input");
  }

  private void add(Kind kind, Element field, List<String> choices) {
    String label = label(field);
    String placeholder = field.attr("placeholder").strip();
    fields.add(
        new Field(
            kind,
            field.attr("name").isEmpty() ? label : field.attr("name"),
            label.isEmpty() ? null : label,
            required(field),
            choices.stream().filter(choice -> !choice.isBlank()).toList(),
            placeholder.isEmpty() ? null : placeholder));
  }

  private String label(Element field) {
    Element label = labelOf(field);
    return label == null ? field.attr("aria-label").strip() : label.text();
  }

  private @Nullable Element labelOf(Element field) {
    Element label = field.id().isEmpty() ? null : labels.get(field.id());
    return label == null ? field.closest("label") : label;
  }

  private boolean required(Element field) {
    Element label = labelOf(field);
    return field.hasAttr("required")
        || field.attr("aria-required").equals("true")
        || (label != null && label.hasAttr(REQUIRED));
  }

  private void button(String words) {
    if (submit == null && !words.isBlank()) {
      submit = words.strip();
    }
  }

  private void note(Element element) {
    String words = element.text();
    if (!words.isEmpty() && element.closest("label") == null) {
      fields.add(new Field(Kind.NOTE, words));
    }
  }

  private static Kind kind(String type) {
    return switch (type) {
      case "email" -> Kind.EMAIL;
      case "tel" -> Kind.TEL;
      case "url" -> Kind.URL;
      case "number", "range" -> Kind.NUMBER;
      case "date" -> Kind.DATE;
      case "time" -> Kind.TIME;
      case "password" -> Kind.PASSWORD;
      case "file" -> Kind.FILE;
      default -> Kind.TEXT;
    };
  }
}

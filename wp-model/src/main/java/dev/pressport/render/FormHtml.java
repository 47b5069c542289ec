package dev.pressport.render;

import dev.pressport.html.Html;
import dev.pressport.html.Titles;
import dev.pressport.model.Form;
import dev.pressport.model.Form.Field;
import dev.pressport.model.Form.Kind;
import dev.pressport.text.Labels;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the place of a form, which only the old site could receive: its title and fields
 * as text, or a form in plain HTML for another receiver.
 */
public final class FormHtml {
  private static final int ROWS = 6;

  private final Form form;
  private final Labels labels;

  private FormHtml(Form form, Labels labels) {
    this.form = form;
    this.labels = labels;
  }

  /**
   * Returns the HTML of a form, and reports it; empty for one without any words.
   *
   * @param name of the form or its plugin, for the report
   */
  public static String of(Form form, String name, Body body) {
    FormHtml html = new FormHtml(form, Labels.of(body.site().language()));
    FormStyle style = body.formStyle();
    String words = style.fillable() ? html.controls() : html.items();
    if (words.isEmpty() && form.title() == null && form.submit() == null) {
      return "";
    }
    if (!style.fillable()) {
      body.counted(RenderProblem.FORM_AS_NOTE, name);
      return html.note(words, !body.onOldSite());
    }
    if (style.action() == null) {
      body.counted(RenderProblem.FORM_NEEDS_ACTION, name);
    }
    return html.form(words, style);
  }

  /**
   * Returns the HTML of a form of which only the labels of its fields are known, likewise.
   *
   * @param title empty or null for none
   * @param submit the label of the button that sends it; empty or null when that is not known
   */
  public static String of(
      @Nullable String title,
      List<String> labels,
      @Nullable String submit,
      String name,
      Body body) {
    List<Field> fields =
        labels.stream()
            .filter(label -> !label.isBlank())
            .map(label -> new Field(Kind.TEXT, Titles.plain(label)))
            .toList();
    return of(new Form(words(title), fields, words(submit)), name, body);
  }

  private static @Nullable String words(@Nullable String stored) {
    String words = stored == null ? "" : Titles.plain(stored);
    return words.isEmpty() ? null : words;
  }

  private String heading() {
    return form.title() == null ? "" : Html.heading(3, Html.escape(form.title())) + "\n";
  }

  private String note(String items, boolean explained) {
    return "<div class=\"form\">\n"
        + heading()
        + (items.isEmpty() ? "" : "<ul>\n" + items + "</ul>\n")
        + end(explained)
        + "</div>";
  }

  /** The label of the button, or for visitors of the new site that there is none. */
  private String end(boolean explained) {
    if (explained) {
      return "<p class=\"form-note\"><em>" + Html.escape(labels.get("cannotSend")) + "</em></p>\n";
    }
    return form.submit() == null ? "" : "<p>" + Html.escape(form.submit()) + "</p>\n";
  }

  private String items() {
    return form.fields().stream()
        .filter(field -> !field.is(Kind.HIDDEN))
        .map(this::item)
        .filter(item -> !item.isEmpty())
        .map(item -> "<li>" + item + "</li>\n")
        .collect(Collectors.joining());
  }

  private String item(Field field) {
    String label = label(field);
    String choices =
        Html.escape(
            Stream.concat(first(field).stream(), field.choices().stream())
                .collect(Collectors.joining(", ")));
    String words = label.isEmpty() || choices.isEmpty() ? label + choices : label + ": " + choices;
    return words.isEmpty() ? words : words + mark(field);
  }

  /** The words of a list before a visitor has chosen. */
  private static Optional<String> first(Field field) {
    boolean chosen = field.is(Kind.SELECT) && field.label() != null && !field.choices().isEmpty();
    return chosen ? Optional.ofNullable(field.placeholder()) : Optional.empty();
  }

  private String mark(Field field) {
    return field.required()
        ? " <abbr title=\"" + Html.escape(labels.get("required")) + "\">*</abbr>"
        : "";
  }

  /** Returns the label, else the placeholder, else the name of a field without choices. */
  private static String label(Field field) {
    String label = field.label() == null ? field.placeholder() : field.label();
    if (label == null) {
      return field.choices().isEmpty() ? name(field) : "";
    }
    String linked = FormWords.linked(field.html());
    return linked == null ? Html.escape(label.strip()) : linked;
  }

  private static String name(Field field) {
    return field.name() == null
        ? ""
        : Html.escape(field.name().replace('-', ' ').replace('_', ' ').strip());
  }

  private String form(String controls, FormStyle style) {
    boolean files = form.fields().stream().anyMatch(field -> field.is(Kind.FILE));
    String submit = form.submit() == null ? labels.get("send") : form.submit();
    return "<form class=\"form\" method=\"post\" action=\""
        + style.actionHtml()
        + "\""
        + (files ? " enctype=\"multipart/form-data\"" : "")
        + ">\n"
        + heading()
        + controls
        + "<p><button type=\"submit\">"
        + Html.escape(submit)
        + "</button></p>\n</form>";
  }

  private String controls() {
    List<Field> fields = form.fields();
    StringBuilder html = new StringBuilder();
    for (int i = 0; i < fields.size(); i++) {
      html.append(control(fields.get(i), i + 1));
    }
    return html.toString();
  }

  private String control(Field field, int number) {
    String name = field.name() == null ? "field-" + number : field.name();
    String attributes =
        " name=\"" + Html.escape(name) + "\"" + (field.required() ? " required" : "");
    String label = (label(field).isEmpty() ? name(field) : label(field)) + mark(field);
    Kind kind = kind(field.type());
    return switch (kind) {
      case HIDDEN -> "";
      case NOTE -> "<p>" + label + "</p>\n";
      case TEXTAREA ->
          labelled(
              label,
              "<textarea rows=\"" + ROWS + "\"" + attributes + placeholder(field) + "></textarea>");
      case SELECT ->
          labelled(
              label,
              field.choices().isEmpty()
                  ? "<input type=\"text\"" + attributes + placeholder(field) + ">"
                  : "<select" + attributes + ">" + options(field) + "</select>");
      case RADIO, CHECKBOX -> group(kind, field, name, label, attributes);
      default ->
          labelled(
              label, "<input type=\"" + type(kind) + "\"" + attributes + placeholder(field) + ">");
    };
  }

  private static Kind kind(String type) {
    try {
      return Kind.valueOf(type.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return Kind.TEXT;
    }
  }

  private static String type(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static String placeholder(Field field) {
    @Nullable String words = field.label() == null ? null : field.placeholder();
    return words == null ? "" : " placeholder=\"" + Html.escape(words) + "\"";
  }

  private static String labelled(String label, String control) {
    return "<p><label>" + label + "<br>" + control + "</label></p>\n";
  }

  private static String options(Field field) {
    return first(field)
            .map(words -> "<option value=\"\">" + Html.escape(words) + "</option>")
            .orElse("")
        + field.choices().stream()
            .map(choice -> "<option>" + Html.escape(choice) + "</option>")
            .collect(Collectors.joining());
  }

  /** Radio buttons and check boxes; a single box has the label of the field. */
  private static String group(
      Kind kind, Field field, String name, String label, String attributes) {
    if (field.choices().isEmpty()) {
      return "<p><label><input type=\""
          + type(kind)
          + "\""
          + attributes
          + "> "
          + label
          + "</label></p>\n";
    }
    String required = field.required() && kind == Kind.RADIO ? " required" : "";
    String boxes =
        field.choices().stream()
            .map(
                choice ->
                    "<p><label><input type=\""
                        + type(kind)
                        + "\" name=\""
                        + Html.escape(name)
                        + "\" value=\""
                        + Html.escape(choice)
                        + "\""
                        + required
                        + "> "
                        + Html.escape(choice)
                        + "</label></p>\n")
            .collect(Collectors.joining());
    String legend = label.isEmpty() ? "" : "<legend>" + label + "</legend>\n";
    return "<fieldset>\n" + legend + boxes + "</fieldset>\n";
  }
}

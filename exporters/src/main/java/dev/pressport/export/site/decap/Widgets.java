package dev.pressport.export.site.decap;

import dev.pressport.export.site.FrontMatter;
import dev.pressport.model.Value;
import java.util.Collection;
import java.util.List;

/** The fields of a collection, each with a widget of Decap (decapcms.org, "Widgets"). */
final class Widgets {
  /** Moments as the exporter writes them, in the letters of Day.js. */
  static final String MOMENT = "YYYY-MM-DDTHH:mm:ssZ";

  private Widgets() {}

  /** A field that may be empty. */
  static FrontMatter optional(String name, String label, String widget) {
    return field(name, label, widget).value("required", Value.FALSE);
  }

  /** A field that must not be empty. */
  static FrontMatter field(String name, String label, String widget) {
    return new FrontMatter()
        .text("label", label.isBlank() ? name : label)
        .text("name", name)
        .text("widget", widget);
  }

  /** A value that people do not see, and that stays as it is. */
  static FrontMatter hidden(String name) {
    return new FrontMatter().text("name", name).text("widget", "hidden");
  }

  static FrontMatter text(String name, String label) {
    return optional(name, label, "string");
  }

  static FrontMatter lines(String name, String label) {
    return optional(name, label, "text");
  }

  static FrontMatter flag(String name, String label) {
    return optional(name, label, "boolean");
  }

  static FrontMatter number(String name, String label, boolean fraction) {
    return optional(name, label, "number").text("value_type", fraction ? "float" : "int");
  }

  static FrontMatter moment(String name, String label, String format) {
    return optional(name, label, "datetime").text("format", format);
  }

  static FrontMatter day(String name, String label) {
    return moment(name, label, "YYYY-MM-DD").value("time_format", Value.FALSE);
  }

  static FrontMatter time(String name, String label) {
    return moment(name, label, "HH:mm:ss").value("date_format", Value.FALSE);
  }

  static FrontMatter object(String name, String label, Collection<Value> fields) {
    return optional(name, label, "object")
        .flag("collapsed", true)
        .value("fields", new Value.Array(List.copyOf(fields)));
  }

  /** A list of objects. */
  static FrontMatter list(String name, String label, Collection<Value> fields) {
    return optional(name, label, "list").value("fields", new Value.Array(List.copyOf(fields)));
  }

  /** A list of single values, each with the widget of {@code item}. */
  static FrontMatter listOf(String name, String label, FrontMatter item) {
    return optional(name, label, "list").below("field", item);
  }

  /** A choice among the entries of a collection, of which the value at a key is kept. */
  static FrontMatter relation(String name, String label, String collection, String key) {
    return optional(name, label, "relation")
        .text("collection", collection)
        .text("value_field", key)
        .texts("search_fields", List.of("title"))
        .texts("display_fields", List.of("title"))
        .number("options_length", 500L);
  }
}

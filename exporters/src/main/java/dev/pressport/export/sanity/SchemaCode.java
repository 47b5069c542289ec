package dev.pressport.export.sanity;

import dev.pressport.export.value.ValueJson;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Definitions of types as the code of a Studio. Only the texts of {@code validation} are code
 * themselves; no text of the old site is ever one of these.
 */
final class SchemaCode {
  private static final int WIDTH = 90;
  private static final Pattern NAME = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");
  private static final String STEP = "  ";

  private SchemaCode() {}

  /** Returns the call that defines a type. */
  static String type(Value.Dict definition) {
    return "defineType(" + literal(definition, "") + ")";
  }

  /** Returns a list of fields. */
  static String fields(List<Value> definitions) {
    return array("fields", definitions, "");
  }

  private static String literal(Value value, String indent) {
    if (value instanceof Value.Dict dict) {
      return object(dict, indent);
    }
    return value instanceof Value.Array array ? array("", array.items(), indent) : plain(value);
  }

  private static String plain(Value value) {
    if (!(value instanceof Text)) {
      return ValueJson.string(value);
    }
    String json = ValueJson.string(value);
    String inner = json.substring(1, json.length() - 1);
    return "'" + inner.replace("\\\"", "\"").replace("'", "\\'") + "'";
  }

  private static String object(Value.Dict dict, String indent) {
    StringBuilder line = new StringBuilder("{");
    dict.entries()
        .forEach(
            (key, value) ->
                line.append(line.length() > 1 ? ", " : "").append(member(key, value, indent)));
    if (line.length() + indent.length() < WIDTH && line.indexOf("\n") < 0) {
      return line.append("}").toString();
    }
    StringBuilder lines = new StringBuilder("{\n");
    String inner = indent + STEP;
    dict.entries()
        .forEach(
            (key, value) -> lines.append(inner).append(member(key, value, inner)).append(",\n"));
    return lines.append(indent).append("}").toString();
  }

  private static String member(String key, Value value, String indent) {
    String name = NAME.matcher(key).matches() ? key : plain(Value.of(key));
    boolean code = key.equals("validation") && value instanceof Text;
    String text =
        code
            ? ((Text) value).string()
            : value instanceof Value.Array array
                ? array(key, array.items(), indent)
                : literal(value, indent);
    return name + ": " + text;
  }

  private static String array(String key, List<Value> items, String indent) {
    String call =
        key.equals("fields") ? "defineField(" : key.equals("of") ? "defineArrayMember(" : "";
    String end = call.isEmpty() ? "" : ")";
    StringBuilder line = new StringBuilder("[");
    for (Value item : items) {
      line.append(line.length() > 1 ? ", " : "")
          .append(call)
          .append(literal(item, indent))
          .append(end);
    }
    boolean fits = line.length() + indent.length() < WIDTH && line.indexOf("\n") < 0;
    if (items.isEmpty() || (fits && !key.equals("fields"))) {
      return line.append("]").toString();
    }
    StringBuilder lines = new StringBuilder("[\n");
    String inner = indent + STEP;
    for (Value item : items) {
      lines.append(inner).append(call).append(literal(item, inner)).append(end).append(",\n");
    }
    return lines.append(indent).append("]").toString();
  }
}

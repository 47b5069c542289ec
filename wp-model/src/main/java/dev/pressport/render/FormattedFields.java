package dev.pressport.render;

import dev.pressport.html.Wpautop;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The fields of an entry with their formatted texts rendered: values {@code {raw, html}} whose
 * {@code html} has only paragraphs so far.
 */
record FormattedFields(UnaryOperator<String> rendering) {
  private static final String RAW = "raw";
  private static final String HTML = "html";

  Map<String, Value> of(Map<String, Value> fields) {
    Map<String, Value> rendered = new LinkedHashMap<>();
    fields.forEach((key, value) -> rendered.put(key, of(value)));
    return rendered;
  }

  private Value of(Value value) {
    if (value instanceof Value.Array array) {
      List<Value> items = new ArrayList<>();
      array.items().forEach(item -> items.add(of(item)));
      return new Value.Array(items);
    }
    if (!(value instanceof Value.Dict dict)) {
      return value;
    }
    Map<String, Value> entries = of(dict.entries());
    if (entries.keySet().equals(Set.of(RAW, HTML))
        && entries.get(RAW) instanceof Text raw
        && entries.get(HTML) instanceof Text html
        && raw.inline()
        && html.inline()
        && isPlain(raw.string(), html.string())) {
      entries.put(HTML, Value.of(rendering.apply(raw.string())));
    }
    return new Value.Dict(entries);
  }

  /** Returns whether a text has only been divided into paragraphs, and has more to render. */
  private static boolean isPlain(String raw, String html) {
    return (raw.indexOf('[') >= 0 || raw.contains("://")) && html.equals(Wpautop.apply(raw));
  }
}

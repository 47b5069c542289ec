package dev.pressport.export.wxr;

import dev.pressport.model.Metas;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.php.PhpSerialization;
import dev.pressport.php.PhpSerializer;
import dev.pressport.problem.ItemProblems;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The metas of an item, with serialized values as they are stored. */
final class MetaXml {
  private final XmlText xml;
  private final ItemProblems problems;

  MetaXml(XmlText xml, ItemProblems problems) {
    this.xml = xml;
    this.problems = problems;
  }

  void write(String indent, String element, Metas metas) throws IOException {
    for (Map.Entry<String, List<Value>> meta : metas.values().entrySet()) {
      Map<Integer, String> stored = metas.stored().getOrDefault(meta.getKey(), Map.of());
      for (int i = 0; i < meta.getValue().size(); i++) {
        String text = stored.get(i);
        write(
            indent,
            element,
            meta.getKey(),
            text == null ? stored(meta.getValue().get(i)) : Text.of(text));
      }
    }
  }

  private void write(String indent, String element, String key, Text value) throws IOException {
    xml.markup(indent + "<" + element + ">\n" + indent + "<wp:meta_key>");
    xml.cdata(key);
    xml.markup("</wp:meta_key>\n" + indent + "<wp:meta_value>");
    xml.cdata(value, value.inline() && PhpSerialization.isSerialized(value.string()));
    xml.markup("</wp:meta_value>\n" + indent + "</" + element + ">\n");
    if (xml.takeReplaced()) {
      problems.add(WxrProblem.WXR_CONTROL_CHARACTER, "meta." + key);
    }
  }

  /**
   * The form in which WordPress's {@code maybe_serialize()} stores a value; that of SQL's NULL is
   * empty in an export file.
   */
  private static Text stored(Value value) {
    if (value instanceof Value.Null) {
      return Text.of("");
    }
    if (value instanceof Value.Bool bool) {
      return Text.of(bool.value() ? "1" : "");
    }
    if (value instanceof Value.Int integer) {
      return Text.of(Long.toString(integer.value()));
    }
    if (value instanceof Value.Decimal) {
      String serialized = PhpSerializer.serialize(value);
      return Text.of(serialized.substring("d:".length(), serialized.length() - 1));
    }
    if (!(value instanceof Text text)) {
      return Text.of(PhpSerializer.serialize(value));
    }
    return text.inline() ? Text.of(PhpSerializer.stored(text.string())) : text;
  }
}

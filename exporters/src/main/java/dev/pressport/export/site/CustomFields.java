package dev.pressport.export.site;

import dev.pressport.export.value.ValueJson;
import dev.pressport.model.Entry;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.problem.ItemProblems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The custom fields of an entry: those of ACF, typed, and the metas that WordPress shows its
 * editors (meta.php, is_protected_meta(): all but those that begin with {@code _}).
 */
final class CustomFields {
  private static final int DEEPEST = 20;

  /** Rank Math's texts with variables; those of {@code seo} have the values. */
  private static final Pattern STORED_SEO =
      Pattern.compile("rank_math_(?:[a-z]++_)?(?:title|description)");

  private final ItemProblems problems;

  CustomFields(ItemProblems problems) {
    this.problems = problems;
  }

  /** The fields by name; ACF's come first. */
  Value.Dict of(Entry entry) {
    Map<String, Value> fields = new LinkedHashMap<>();
    entry.fields().forEach((name, value) -> fields.put(name, kept(name, value, 0)));
    for (Map.Entry<String, List<Value>> meta : entry.meta().values().entrySet()) {
      String key = meta.getKey();
      if (!key.startsWith("_")
          && !STORED_SEO.matcher(key).matches()
          && !fields.containsKey(key)
          && !isOfField(key, entry)) {
        List<Value> values = meta.getValue();
        Value value = values.size() == 1 ? values.get(0) : new Value.Array(values);
        fields.put(key, kept(key, value, 0));
      }
    }
    fields.values().removeIf(value -> value instanceof Value.Null);
    return new Value.Dict(fields);
  }

  /** Returns whether a meta is the stored form of an ACF field, or of a row within one. */
  private static boolean isOfField(String key, Entry entry) {
    return entry.meta().string("_" + key).filter(value -> value.startsWith("field_")).isPresent()
        && !entry.fields().isEmpty();
  }

  private Value kept(String name, Value value, int depth) {
    if (value instanceof Text text && !text.inline()) {
      problems.add(SiteProblem.FIELD_TOO_LARGE, name, name);
      return Value.NULL;
    }
    if (value instanceof Value.Array array) {
      if (depth == DEEPEST) {
        return Value.of(ValueJson.string(value));
      }
      List<Value> items = new ArrayList<>();
      array.items().forEach(item -> items.add(kept(name, item, depth + 1)));
      return new Value.Array(items);
    }
    if (value instanceof Value.Dict dict) {
      if (depth == DEEPEST) {
        return Value.of(ValueJson.string(value));
      }
      Map<String, Value> entries = new LinkedHashMap<>();
      dict.entries().forEach((key, item) -> entries.put(key, kept(name, item, depth + 1)));
      return new Value.Dict(entries);
    }
    return value;
  }
}

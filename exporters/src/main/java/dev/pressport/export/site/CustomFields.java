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
import java.util.Set;

/**
 * The custom fields of an entry that everyone may read: those of ACF, typed, the metas that the
 * REST API of the site shows, and those that the user names. Any other meta may be a plugin's note
 * for itself. Files that are sold are never among them.
 */
final class CustomFields {
  private static final int DEEPEST = 20;

  /** Metas with the addresses of files that only buyers may open: WooCommerce's and EDD's. */
  private static final Set<String> SOLD = Set.of("_downloadable_files", "edd_download_files");

  private final Set<String> named;
  private final ItemProblems problems;

  /** Creates a reader of the fields and the metas that the user named. */
  CustomFields(Set<String> named, ItemProblems problems) {
    this.named = named;
    this.problems = problems;
  }

  /** The fields by name; ACF's come first. */
  Value.Dict of(Entry entry) {
    Map<String, Value> fields = new LinkedHashMap<>();
    entry.fields().forEach((name, value) -> fields.put(name, kept(name, value, 0)));
    for (Map.Entry<String, List<Value>> meta : entry.meta().values().entrySet()) {
      String key = meta.getKey();
      if (isPublic(key, entry) && !fields.containsKey(key) && !isOfField(key, entry)) {
        List<Value> values = meta.getValue();
        Value value = values.size() == 1 ? values.get(0) : new Value.Array(values);
        fields.put(key, kept(key, value, 0));
      }
    }
    fields.values().removeIf(value -> value instanceof Value.Null);
    return new Value.Dict(fields);
  }

  private boolean isPublic(String key, Entry entry) {
    boolean published = !key.startsWith("_") && entry.meta().published().contains(key);
    return (published || named.contains(key)) && !SOLD.contains(key);
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

package dev.pressport.contentmodel;

import dev.pressport.model.Entry;
import dev.pressport.model.Metas;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The custom fields of an entry that the user keeps, under their new names. The metas in which ACF
 * stores a field keep their names, and go with a field that is dropped.
 */
record MappedFields(NameChoices chosen) {
  private static final String KEY = "field_";

  Entry of(Entry entry) {
    Metas metas = entry.meta();
    Set<String> dropped = new HashSet<>();
    Map<String, String> renamed = new LinkedHashMap<>();
    for (String key : metas.values().keySet()) {
      boolean ofAcf = isOfAcf(key, entry);
      if (chosen.drops(ofAcf ? field(key, entry) : key)) {
        dropped.add(key);
        if (ofAcf) {
          dropped.add("_" + key);
        }
      } else if (!ofAcf && chosen.renames(key)) {
        renamed.put(key, chosen.of(key));
      }
    }
    return entry
        .withMeta(SiteMapping.renamed(metas.without(dropped), renamed))
        .withFields(mapped(entry.fields()), about(entry));
  }

  private static boolean isOfAcf(String key, Entry entry) {
    return entry.fields().containsKey(key)
        || entry.meta().string("_" + key).filter(value -> value.startsWith(KEY)).isPresent();
  }

  /** Returns the name of the field that a meta is the stored form of, whole or in part. */
  private static String field(String key, Entry entry) {
    return entry.fields().keySet().stream()
        .filter(name -> key.equals(name) || key.startsWith(name + "_"))
        .max(Comparator.comparingInt(String::length))
        .orElse(key);
  }

  private Map<String, Value> mapped(Map<String, Value> byName) {
    Map<String, Value> kept = new LinkedHashMap<>();
    byName.forEach(
        (name, value) -> {
          if (!chosen.drops(name)) {
            kept.put(chosen.of(name), value);
          }
        });
    return kept;
  }

  /**
   * Returns what is known of the fields: keys and types by name, the names of those without a
   * definition, and stored values that belong to no field.
   */
  private Map<String, Value> about(Entry entry) {
    Map<String, Value> kept = new LinkedHashMap<>();
    entry
        .fieldsMeta()
        .forEach(
            (key, value) -> {
              if (value instanceof Value.Dict dict) {
                kept.put(key, new Value.Dict(mapped(dict.entries())));
              } else if (value instanceof Value.Array array) {
                kept.put(key, new Value.Array(mapped(array.items(), entry)));
              } else {
                kept.put(key, value);
              }
            });
    return kept;
  }

  private List<Value> mapped(List<Value> items, Entry entry) {
    List<Value> kept = new ArrayList<>();
    for (Value item : items) {
      if (item instanceof Text name && name.inline()) {
        if (!chosen.drops(name.string())) {
          kept.add(Value.of(chosen.of(name.string())));
        }
      } else if (!chosen.drops(field(FieldValue.text(item, "name"), entry))) {
        kept.add(item);
      }
    }
    return kept;
  }
}

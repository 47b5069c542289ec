package dev.pressport.acf;

import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The values of an item's fields by name, and information about them.
 *
 * @param about keys and types of fields, orphans, and the names of inferred ones; may be empty
 * @param passwords the names of the metas that hold the values of password fields
 */
public record ItemFields(
    Map<String, Value> values, Map<String, Value> about, Set<String> passwords) {
  /** The fields of an item without any. */
  static final ItemFields NONE = new ItemFields(Map.of(), Map.of(), Set.of());

  public ItemFields {
    passwords = Set.copyOf(passwords);
  }

  /** Returns these fields and those that a grammar read; those with the same names count first. */
  ItemFields and(MetaGrammar grammar, Map<String, Value> read) {
    Map<String, Value> all = new LinkedHashMap<>(values);
    LooseValue known = LooseValue.of(new Value.Dict(about));
    Map<String, Value> described = new LinkedHashMap<>(known.get("fields").map());
    List<Value> inferred = new ArrayList<>();
    known.get("inferred").list().forEach(name -> inferred.add(name.value()));
    read.forEach(
        (name, value) -> {
          if (all.putIfAbsent(name, value) == null) {
            Map<String, Value> field = new LinkedHashMap<>();
            field.put("key", Value.of(grammar.key(name)));
            field.put("type", Value.of(value instanceof Text ? "text" : "unknown"));
            field.put("groupKey", Value.NULL);
            described.put(name, new Value.Dict(field));
            inferred.add(Value.of(name));
          }
        });
    Map<String, Value> more = new LinkedHashMap<>();
    more.put("fields", new Value.Dict(described));
    more.put("orphans", about.getOrDefault("orphans", new Value.Array(List.of())));
    more.put("inferred", new Value.Array(inferred));
    return read.isEmpty() ? this : new ItemFields(all, more, passwords);
  }

  /** Returns whether there is anything to say. */
  public boolean isEmpty() {
    return values.isEmpty() && about.isEmpty();
  }
}

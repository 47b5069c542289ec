package dev.pressport.export.table;

import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a custom field of an item: a row for each part of {@code fieldsMeta}.
 *
 * @param name of the field, or of the meta of an orphan
 * @param key {@code field_6543210}; null when it is not known
 * @param type such as {@code date_picker}
 * @param groupKey the group that defines it
 * @param zone {@code site} for a time in the time zone of the site
 * @param state {@code defined}; {@code inferred} for a field without a definition, whose type is a
 *     guess; {@code orphan} for a value of a removed field or row
 */
public record FieldNote(
    String name,
    @Nullable String key,
    @Nullable String type,
    @Nullable String groupKey,
    @Nullable String zone,
    String state) {

  /** Returns the notes of an item in the order of its fields; orphans come last. */
  public static List<FieldNote> of(Map<String, Value> fieldsMeta) {
    LooseValue about = LooseValue.of(new Value.Dict(fieldsMeta));
    Set<String> inferred = new LinkedHashSet<>(about.get("inferred").strings());
    List<FieldNote> notes = new ArrayList<>();
    about
        .get("fields")
        .map()
        .forEach(
            (name, described) -> {
              LooseValue field = LooseValue.of(described);
              notes.add(
                  new FieldNote(
                      name,
                      field.get("key").filled(),
                      field.get("type").filled(),
                      field.get("groupKey").filled(),
                      field.get("zone").filled(),
                      inferred.remove(name) ? "inferred" : "defined"));
            });
    for (String name : inferred) {
      notes.add(new FieldNote(name, null, null, null, null, "inferred"));
    }
    for (LooseValue orphan : about.get("orphans").list()) {
      String name = orphan.get("name").filled();
      if (name != null) {
        notes.add(new FieldNote(name, orphan.get("key").filled(), null, null, null, "orphan"));
      }
    }
    return notes;
  }
}

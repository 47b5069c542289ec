package dev.pressport.acf;

import dev.pressport.model.Metas;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.Term;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.problem.ItemProblems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Reads the fields of an entry, or of another item, out of its metas. */
final class EntryFields {
  private final AcfSchema schema;
  private final SiteIndex index;
  private final Map<String, Field> byName;
  private final Metas metas;
  private final Map<String, String> references;
  private final ItemProblems problems;
  private final FieldValues values;
  private final NavigableSet<String> names;
  private final Set<String> consumed = new HashSet<>();
  private final Set<String> passwords = new HashSet<>();

  /** Rows of repeaters that no meta fills may still be read: a count is only a number. */
  private int emptyRowsLeft;

  /**
   * @param byName fields that metas may be values of although they refer to none
   * @param terms of the item
   * @param references the keys of fields, by the names of their metas
   */
  EntryFields(
      AcfSchema schema,
      SiteIndex index,
      Map<String, Field> byName,
      List<Term.Ref> terms,
      Metas metas,
      Map<String, String> references,
      ItemProblems problems) {
    this.schema = schema;
    this.index = index;
    this.byName = byName;
    this.metas = metas;
    this.references = references;
    this.problems = problems;
    this.values = new FieldValues(new FieldReferences(index, problems), terms, problems);
    this.names = new TreeSet<>(metas.values().keySet());
    this.emptyRowsLeft = names.size();
    references.forEach(
        (name, key) -> {
          if (schema.isPassword(key)) {
            passwords.add(name);
          }
        });
  }

  /** Returns all fields; none when no meta is a value of a field or refers to one. */
  ItemFields read() {
    Map<String, Value> fields = new LinkedHashMap<>();
    Map<String, Value> described = new LinkedHashMap<>();
    List<Value> inferred = new ArrayList<>();
    for (Field field : defined()) {
      put(field, fields, described);
    }
    for (Field field : new GuessedFields(index, metas, undefined()).fields()) {
      put(field, fields, described);
      inferred.add(Value.of(field.name()));
    }
    List<Value> orphans = orphans();
    if (fields.isEmpty() && orphans.isEmpty()) {
      return ItemFields.NONE;
    }
    Map<String, Value> meta = new LinkedHashMap<>();
    meta.put("fields", new Value.Dict(described));
    meta.put("orphans", new Value.Array(orphans));
    meta.put("inferred", new Value.Array(inferred));
    return new ItemFields(fields, meta, passwords);
  }

  private void put(Field field, Map<String, Value> fields, Map<String, Value> described) {
    fields.put(field.name(), value(field, ""));
    Map<String, Value> about = new LinkedHashMap<>();
    about.put("key", Value.of(field.key()));
    about.put("type", Value.of(field.type()));
    about.put("groupKey", field.groupKey() == null ? Value.NULL : Value.of(field.groupKey()));
    if (field.type().equals("date_time_picker")) {
      about.put("zone", Value.of("site"));
    }
    described.put(field.name(), new Value.Dict(about));
  }

  /** The fields of the schema that the entry holds, in the schema's order. */
  private Iterable<Field> defined() {
    Map<String, Field> held = new LinkedHashMap<>();
    List<Field> renamed = new ArrayList<>();
    for (String name : metas.values().keySet()) {
      String key = references.get(name);
      Field field = key == null ? byName.get(name) : schema.field(name, key).orElse(null);
      if (field != null && held.put(field.key(), field) != null) {
        renamed.add(field);
      }
    }
    List<Field> ordered = new ArrayList<>();
    for (Field field : schema.fields()) {
      Field found = held.get(field.key());
      if (found != null) {
        ordered.add(found);
      }
    }
    ordered.addAll(renamed);
    return ordered;
  }

  private NavigableSet<String> undefined() {
    NavigableSet<String> undefined = new TreeSet<>();
    references.forEach(
        (name, key) -> {
          if (!schema.defines(key) && !consumed.contains(name)) {
            undefined.add(name);
          }
        });
    return undefined;
  }

  /**
   * Returns the metas that refer to a field but are part of none: remains of deleted fields or
   * rows.
   */
  private List<Value> orphans() {
    List<Value> orphans = new ArrayList<>();
    references.forEach(
        (name, key) -> {
          if (!consumed.contains(name)) {
            Map<String, Value> orphan = new LinkedHashMap<>();
            orphan.put("name", Value.of(name));
            orphan.put("key", Value.of(key));
            orphan.put("raw", stored(name));
            orphans.add(new Value.Dict(orphan));
          }
        });
    return orphans;
  }

  private Value value(Field field, String prefix) {
    String name = prefix + field.stored();
    consumed.add(name);
    List<Value> all = metas.values().getOrDefault(name, List.of());
    Value stored =
        all.size() > 1 && AcfSchema.hasManyMetas(field)
            ? new Value.Array(all)
            : metas.first(name).orElse(Value.NULL);
    if (field.type().equals("password")) {
      passwords.add(name);
    }
    return switch (field.type()) {
      case "group" -> holds(name) ? group(field.subFields(), name + '_') : Value.NULL;
      case "clone" -> field.subFields().isEmpty() ? stored : group(field.subFields(), prefix);
      case "repeater" -> repeater(field, name, LooseValue.of(stored));
      case "flexible_content" -> flexible(field, name, LooseValue.of(stored));
      default -> metas.values().containsKey(name) ? values.read(field, stored, name) : Value.NULL;
    };
  }

  /** Returns the value of a meta as it is stored; none of a password. */
  private Value stored(String name) {
    return passwords.contains(name) ? Value.NULL : metas.first(name).orElse(Value.NULL);
  }

  private boolean holds(String name) {
    return names.contains(name) || holdsBelow(name + '_');
  }

  private boolean holdsBelow(String prefix) {
    String next = names.ceiling(prefix);
    return next != null && next.startsWith(prefix);
  }

  private Value group(List<Field> fields, String prefix) {
    Map<String, Value> entries = new LinkedHashMap<>();
    for (Field field : fields) {
      entries.put(field.name(), value(field, prefix));
    }
    return new Value.Dict(entries);
  }

  private Value repeater(Field field, String name, LooseValue stored) {
    if (!stored.isTrue()) {
      return stored.present() ? new Value.Array(List.of()) : Value.NULL;
    }
    Long count = stored.integer();
    if (count == null || count < 0) {
      values.tellUnusable(name);
      return stored.value();
    }
    List<Value> rows = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      String prefix = name + '_' + i + '_';
      if (!holdsBelow(prefix) && --emptyRowsLeft < 0) {
        problems.add(AcfProblem.ACF_ROWS_MISSING, "fields." + name, count);
        break;
      }
      rows.add(group(field.subFields(), prefix));
    }
    return new Value.Array(rows);
  }

  private Value flexible(Field field, String name, LooseValue stored) {
    if (!stored.isTrue()) {
      return stored.present() ? new Value.Array(List.of()) : Value.NULL;
    }
    List<LooseValue> layouts = stored.list();
    if (layouts.stream().anyMatch(layout -> layout.string() == null) || layouts.isEmpty()) {
      values.tellUnusable(name);
      return stored.value();
    }
    List<Value> rows = new ArrayList<>();
    for (int i = 0; i < layouts.size(); i++) {
      String layout = layouts.get(i).string();
      rows.add(row(field, layout == null ? "" : layout, name + '_' + i + '_'));
    }
    return new Value.Array(rows);
  }

  private Value row(Field field, String layout, String prefix) {
    Map<String, Value> row = new LinkedHashMap<>();
    row.put("layout", Value.of(layout));
    for (Field.Layout known : field.layouts()) {
      if (known.name().equals(layout)) {
        known.fields().forEach(sub -> row.put(sub.name(), value(sub, prefix)));
        return new Value.Dict(row);
      }
    }
    problems.add(
        AcfProblem.ACF_LAYOUT_UNKNOWN,
        "fields." + prefix.substring(0, prefix.length() - 1),
        layout);
    for (String name : names.tailSet(prefix)) {
      if (!name.startsWith(prefix)) {
        break;
      }
      consumed.add(name);
      row.putIfAbsent(name.substring(prefix.length()), stored(name));
    }
    return new Value.Dict(row);
  }
}

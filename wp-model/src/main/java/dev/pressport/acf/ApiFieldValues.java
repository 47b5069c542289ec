package dev.pressport.acf;

import dev.pressport.model.Metas;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The metas from which ACF's API makes the values of its response. There what lies in a group or
 * row lies in it, and a row of flexible content says in {@code acf_fc_layout} what it is; else
 * values are nearly as stored: ACF's src/REST, {@code acf_format=light}.
 */
final class ApiFieldValues {
  private static final String LAYOUT = "acf_fc_layout";

  private final Metas.Builder metas = new Metas.Builder();
  private final Map<String, String> references = new LinkedHashMap<>();

  /** Takes the value of a field that stands in no other. */
  void add(Field field, Value answer) {
    add(field, "", answer);
  }

  /** Returns the metas. */
  Metas metas() {
    return metas.build();
  }

  /** The keys of the fields, by the names of their metas. */
  Map<String, String> references() {
    return references;
  }

  private void add(Field field, String prefix, Value answer) {
    String name = prefix + field.stored();
    LooseValue given = LooseValue.of(answer);
    switch (field.type()) {
      case "group" -> {
        put(field, name, given.isArray() ? Value.of("") : Value.NULL);
        below(field.subFields(), name + '_', given);
      }
      case "clone" -> {
        put(field, name, field.subFields().isEmpty() ? answer : Value.of(""));
        below(field.subFields(), prefix, given);
      }
      case "repeater" -> {
        List<LooseValue> rows = given.list();
        put(field, name, Value.of(rows.size()));
        for (int i = 0; i < rows.size(); i++) {
          below(field.subFields(), name + '_' + i + '_', rows.get(i));
        }
      }
      case "flexible_content" -> flexible(field, name, given.list());
      default -> put(field, name, answer);
    }
  }

  private void put(Field field, String name, Value value) {
    metas.add(name, value);
    references.put(name, field.key());
  }

  private void below(List<Field> fields, String prefix, LooseValue given) {
    Map<String, Value> values = given.map();
    for (Field field : fields) {
      Value value = values.get(field.name());
      if (value != null) {
        add(field, prefix, value);
      }
    }
  }

  private void flexible(Field field, String name, List<LooseValue> rows) {
    List<Value> layouts = new ArrayList<>();
    for (LooseValue row : rows) {
      String layout = row.get(LAYOUT).filled();
      String prefix = name + '_' + layouts.size() + '_';
      layouts.add(Value.of(layout == null ? "" : layout));
      for (Field.Layout known : field.layouts()) {
        if (known.name().equals(layout)) {
          below(known.fields(), prefix, row);
        }
      }
    }
    put(field, name, new Value.Array(layouts));
  }
}

package dev.pressport.plugin.carbonfields;

import dev.pressport.acf.FieldReferences;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The values of a field with several of them, with properties, or with rows of other fields. For
 * one use.
 */
final class CarbonValues {
  /** The name of the group of a row where rows can be of one kind only. */
  private static final String ONLY_GROUP = "_";

  /** What an association leads to: its kind, its type or taxonomy, and its id. */
  private static final Pattern REFERENCE =
      Pattern.compile("(post|term|user|comment):([^:]{0,100}):([0-9]{1,18})");

  private static final List<String> PLACE = List.of("address", "lat", "lng", "zoom");

  private final FieldReferences references;
  private final Node root = new Node();

  /** The fields that have several values in any row. */
  private final Set<List<String>> lists = new HashSet<>();

  CarbonValues(FieldReferences references) {
    this.references = references;
  }

  /** The values of a field in one row, by their numbers. */
  private static final class Node {
    private final Map<Integer, Slot> slots = new TreeMap<>();

    private Slot slot(int number) {
      return slots.computeIfAbsent(number, n -> new Slot());
    }
  }

  /** A value with its properties, or a row with its fields. */
  private static final class Slot {
    private final Map<String, Value> properties = new LinkedHashMap<>();
    private final Map<String, Node> fields = new LinkedHashMap<>();

    private LooseValue property(String name) {
      return LooseValue.of(properties, name);
    }
  }

  void add(CarbonKey key, Value value) {
    Node node = root;
    for (int i = 0; i < key.rows().size(); i++) {
      node =
          node.slot(key.rows().get(i))
              .fields
              .computeIfAbsent(key.names().get(i + 1), name -> new Node());
    }
    if (key.property().equals(CarbonKey.EMPTY)) {
      lists.add(key.names());
      return;
    }
    if (key.value() > 0) {
      lists.add(key.names());
    }
    node.slot(key.value()).properties.put(key.property(), value);
  }

  /** Returns all values of the field. */
  Value value(String name) {
    lists.add(List.of(name));
    return value(root, List.of(name));
  }

  private Value value(Node node, List<String> names) {
    List<Slot> slots = List.copyOf(node.slots.values());
    if (slots.stream().anyMatch(CarbonValues::isRow)) {
      return rows(slots, names);
    }
    boolean isPlace = slots.size() == 1 && slots.get(0).properties.containsKey("lat");
    if (isPlace) {
      return place(slots.get(0));
    }
    boolean isReference = !slots.isEmpty() && slots.stream().allMatch(s -> reference(s) != null);
    if (!isReference && !lists.contains(names) && slots.size() == 1) {
      return value(slots.get(0));
    }
    List<Value> values = new ArrayList<>();
    String meta = String.join(".", names);
    for (Slot slot : slots) {
      Matcher reference = reference(slot);
      values.add(isReference && reference != null ? referred(reference, meta) : value(slot));
    }
    return new Value.Array(values);
  }

  private static boolean isRow(Slot slot) {
    return !slot.fields.isEmpty() || ONLY_GROUP.equals(slot.property(CarbonKey.VALUE).string());
  }

  private Value rows(List<Slot> slots, List<String> names) {
    boolean hasGroups =
        slots.stream()
            .map(slot -> slot.property(CarbonKey.VALUE).filled())
            .anyMatch(group -> group != null && !group.equals(ONLY_GROUP));
    List<Value> rows = new ArrayList<>();
    for (Slot slot : slots) {
      Map<String, Value> row = new LinkedHashMap<>();
      if (hasGroups) {
        row.put("layout", slot.property(CarbonKey.VALUE).value());
      }
      slot.fields.forEach(
          (name, field) -> {
            List<String> below = new ArrayList<>(names);
            below.add(name);
            row.put(name, value(field, below));
          });
      rows.add(new Value.Dict(row));
    }
    return new Value.Array(rows);
  }

  private static Value place(Slot slot) {
    Map<String, Value> place = new LinkedHashMap<>();
    for (String name : PLACE) {
      LooseValue stored = slot.property(name);
      Double number = name.equals("address") ? null : stored.decimal();
      Long whole = name.equals("zoom") ? stored.integer() : null;
      place.put(
          name,
          whole != null
              ? Value.of(whole.longValue())
              : number == null ? stored.value() : new Value.Decimal(number));
    }
    return new Value.Dict(place);
  }

  /** Returns a value; with its properties where it has others. */
  private static Value value(Slot slot) {
    Value only = slot.properties.get(CarbonKey.VALUE);
    return only != null && slot.properties.size() == 1 ? only : new Value.Dict(slot.properties);
  }

  private static @Nullable Matcher reference(Slot slot) {
    String value = slot.property(CarbonKey.VALUE).string();
    Matcher matcher = value == null ? null : REFERENCE.matcher(value);
    return matcher != null && matcher.matches() ? matcher : null;
  }

  private Value referred(Matcher reference, String meta) {
    long id = Long.parseLong(reference.group(3));
    return switch (reference.group(1)) {
      case "post" -> references.entry(id, meta);
      case "term" -> references.term(reference.group(2), id, meta);
      case "user" -> references.user(id, meta);
      default -> Value.of(reference.group());
    };
  }
}

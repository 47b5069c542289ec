package dev.pressport.acf;

import dev.pressport.model.Metas;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fields whose definition the source lacks, inferred from the metas of an item: {@code rows}
 * with a number beside {@code rows_0_title} is a repeater.
 */
final class GuessedFields {
  private static final int DEEPEST = 16;
  private static final int MOST_ROWS = 1000;
  private static final Pattern ROW = Pattern.compile("_\\d{1,9}_");
  private static final Pattern DAY = Pattern.compile("(19|20)\\d{6}");

  private final SiteIndex index;
  private final Metas metas;
  private final NavigableSet<String> names;

  /** Creates the fields of the metas with these names. */
  GuessedFields(SiteIndex index, Metas metas, NavigableSet<String> names) {
    this.index = index;
    this.metas = metas;
    this.names = names;
  }

  /**
   * Returns whether a name is that of a value in a row of another: {@code rows_0_title} of {@code
   * rows}.
   */
  static boolean isInRow(String name, Set<String> names) {
    Matcher row = ROW.matcher(name);
    for (int from = 0; row.find(from); from = row.start() + 1) {
      if (names.contains(name.substring(0, row.start()))) {
        return true;
      }
    }
    return false;
  }

  /** The fields that stand in no other. */
  List<Field> fields() {
    return below("", 0);
  }

  private List<Field> below(String prefix, int depth) {
    List<Field> fields = new ArrayList<>();
    List<String> holders = new ArrayList<>();
    for (String name : names.tailSet(prefix)) {
      if (!name.startsWith(prefix)) {
        break;
      }
      if (holders.stream().noneMatch(name::startsWith) && name.length() > prefix.length()) {
        Field field = field(name, name.substring(prefix.length()), depth);
        fields.add(field);
        if (Set.of("repeater", "flexible_content", "group").contains(field.type())) {
          holders.add(name + '_');
        }
      }
    }
    return fields;
  }

  private Field field(String meta, String name, int depth) {
    LooseValue value = LooseValue.of(metas, meta);
    if (depth < DEEPEST && isHeld(meta + '_')) {
      Long count = value.integer();
      if (count != null && count > 0 && isHeld(meta + "_0_")) {
        List<Field> fields = rows(meta, Math.min(count, MOST_ROWS), depth);
        return made(meta, name, "repeater", fields, List.of());
      }
      if (!value.strings().isEmpty() && value.strings().size() == value.list().size()) {
        return made(
            meta, name, "flexible_content", List.of(), layouts(meta, value.strings(), depth));
      }
      if ("".equals(value.string())) {
        return made(meta, name, "group", below(meta + '_', depth + 1), List.of());
      }
    }
    return made(meta, name, type(value), List.of(), List.of());
  }

  private boolean isHeld(String prefix) {
    String next = names.ceiling(prefix);
    return next != null && next.startsWith(prefix);
  }

  private List<Field> rows(String meta, long count, int depth) {
    Map<String, Field> fields = new LinkedHashMap<>();
    for (long i = 0; i < count; i++) {
      merge(fields, below(meta + '_' + i + '_', depth + 1));
    }
    return List.copyOf(fields.values());
  }

  private List<Field.Layout> layouts(String meta, List<String> names, int depth) {
    Map<String, Map<String, Field>> layouts = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      merge(
          layouts.computeIfAbsent(names.get(i), n -> new LinkedHashMap<>()),
          below(meta + '_' + i + '_', depth + 1));
    }
    List<Field.Layout> list = new ArrayList<>();
    layouts.forEach(
        (name, fields) -> list.add(new Field.Layout(name, "", List.copyOf(fields.values()))));
    return list;
  }

  /** Rows may differ in what they hold: a field that is one in any row counts. */
  private static void merge(Map<String, Field> fields, List<Field> more) {
    for (Field field : more) {
      fields.merge(field.name(), field, GuessedFields::merged);
    }
  }

  private static Field merged(Field one, Field other) {
    Map<String, Field> subFields = new LinkedHashMap<>();
    merge(subFields, one.subFields());
    merge(subFields, other.subFields());
    Set<Field.Layout> layouts = new LinkedHashSet<>(one.layouts());
    layouts.addAll(other.layouts());
    Field richer = one.subFields().isEmpty() && one.layouts().isEmpty() ? other : one;
    return Field.guessed(
        richer.key(),
        richer.name(),
        richer.type(),
        List.copyOf(subFields.values()),
        List.copyOf(layouts));
  }

  private Field made(
      String meta, String name, String type, List<Field> subFields, List<Field.Layout> layouts) {
    String key = metas.string('_' + meta).orElse("");
    return Field.guessed(key, name, type, subFields, layouts);
  }

  private String type(LooseValue value) {
    if (value.value() instanceof Value.Dict dict) {
      return composed(dict.entries().keySet());
    }
    if (value.value() instanceof Value.Array) {
      return listed(value.list());
    }
    String text = value.string();
    if (text != null && DAY.matcher(text).matches() && FieldDates.date(text) != null) {
      return "date_picker";
    }
    return value.value() instanceof Text ? "text" : "unknown";
  }

  private String listed(List<LooseValue> items) {
    boolean gallery = true;
    for (LooseValue item : items) {
      Long id = item.id();
      Optional<EntryOutline> entry = id == null ? Optional.empty() : index.entry(id);
      if (entry.isEmpty()) {
        return "unknown";
      }
      gallery &= entry.get().type().equals("attachment");
    }
    return gallery ? "gallery" : "relationship";
  }

  private static String composed(Set<String> keys) {
    if (keys.containsAll(Set.of("title", "url", "target"))) {
      return "link";
    }
    if (keys.containsAll(Set.of("lat", "lng"))) {
      return "google_map";
    }
    return keys.equals(Set.of("type", "value")) ? "icon_picker" : "unknown";
  }
}

package dev.pressport.acf;

import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.AcfField;
import dev.pressport.posttype.AcfField.AcfFieldDetails;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes fields of how they are stored, and puts what a clone shows in its place. A clone within
 * itself shows nothing, and there is an end at a depth and a number. Facts: ACF PRO's
 * class-acf-field-clone.php, get_cloned_fields() and acf_clone_field().
 */
final class Expansion {
  private static final int DEEPEST = 24;
  private static final int MOST = 20_000;

  /** Types that only arrange the editor. */
  private static final Set<String> WITHOUT_VALUE =
      Set.of("tab", "message", "accordion", "separator", "output");

  private final Map<String, FieldGroup> groups = new LinkedHashMap<>();
  private final Map<String, AcfFieldDetails> details = new LinkedHashMap<>();
  private final Set<String> openClones = new HashSet<>();
  private int made;

  Expansion(List<FieldGroup> groups) {
    for (FieldGroup group : groups) {
      this.groups.putIfAbsent(group.key(), group);
      group.fields().forEach(this::register);
    }
  }

  private void register(AcfFieldDetails field) {
    details.putIfAbsent(field.key(), field);
    field.subFields().forEach(this::register);
  }

  /** The keys of all fields, also of those within others. */
  Set<String> keys() {
    return details.keySet();
  }

  /** The keys of the fields that hold passwords. */
  Set<String> passwords() {
    return details.values().stream()
        .filter(field -> "password".equals(field.type()))
        .map(AcfFieldDetails::key)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The fields of a group that have values. */
  List<Field> fields(FieldGroup group) {
    return fields(group.fields(), new Place(group.key(), "", "", "", 0));
  }

  /**
   * The place of a field.
   *
   * @param keys the prefix of its key
   * @param names the prefix of its name in the clean JSON
   * @param stored the prefix of its meta's name
   */
  private record Place(
      @Nullable String groupKey, String keys, String names, String stored, int depth) {
    Place within() {
      return new Place(groupKey, "", "", "", depth + 1);
    }
  }

  private List<Field> fields(List<AcfFieldDetails> list, Place place) {
    List<Field> fields = new ArrayList<>();
    list.forEach(field -> add(field, place, fields));
    return fields;
  }

  private void add(AcfFieldDetails field, Place place, List<Field> fields) {
    String type = field.type();
    String name = field.name();
    if (type == null || WITHOUT_VALUE.contains(type) || place.depth() > DEEPEST || made >= MOST) {
      return;
    }
    made++;
    if (type.equals("clone")) {
      if (openClones.add(field.key())) {
        addCloned(field, name == null ? "" : name, place, fields);
        openClones.remove(field.key());
      }
    } else if (name != null && !name.isEmpty()) {
      List<Field> below =
          type.equals("flexible_content") ? List.of() : fields(field.subFields(), place.within());
      fields.add(made(field, name, place, below));
    }
  }

  private Field made(AcfFieldDetails field, String name, Place place, List<Field> below) {
    return new Field(
        place.keys() + field.key(),
        place.names() + name,
        place.stored() + name,
        field.label(),
        field.type() == null ? "" : field.type(),
        Boolean.TRUE.equals(field.required()),
        place.groupKey(),
        options(field),
        below,
        layouts(field, place));
  }

  private static LooseValue options(AcfFieldDetails field) {
    Map<String, Value> options = field.options();
    return LooseValue.of(new Value.Dict(options == null ? Map.of() : options));
  }

  private List<Field.Layout> layouts(AcfFieldDetails field, Place place) {
    List<AcfField.Layout> stored = field.layouts();
    List<Field.Layout> layouts = new ArrayList<>();
    for (AcfField.Layout layout : stored == null ? List.<AcfField.Layout>of() : stored) {
      List<AcfFieldDetails> within =
          field.subFields().stream().filter(sub -> layout.subFields().contains(sub.key())).toList();
      if (layout.name() != null) {
        String label = layout.label() == null ? "" : layout.label();
        layouts.add(new Field.Layout(layout.name(), label, fields(within, place.within())));
      }
    }
    return layouts;
  }

  private void addCloned(AcfFieldDetails clone, String name, Place place, List<Field> fields) {
    LooseValue options = options(clone);
    boolean asGroup = "group".equals(options.get("display").string());
    String prefix = options.get("prefix_name").isTrue() ? name + '_' : "";
    Place inside =
        new Place(
            place.groupKey(),
            place.keys() + clone.key() + '_',
            asGroup ? "" : place.names() + prefix,
            place.stored() + prefix,
            place.depth() + 1);
    List<Field> cloned = fields(targets(options.get("clone").strings()), inside);
    if (asGroup || cloned.isEmpty()) {
      fields.add(made(clone, name, place, cloned));
    } else {
      fields.addAll(cloned);
    }
  }

  private List<AcfFieldDetails> targets(List<String> keys) {
    List<AcfFieldDetails> targets = new ArrayList<>();
    for (String key : keys) {
      FieldGroup group = groups.get(key);
      AcfFieldDetails field = details.get(key);
      if (group != null) {
        targets.addAll(group.fields());
      } else if (field != null) {
        targets.add(field);
      }
    }
    return targets;
  }
}

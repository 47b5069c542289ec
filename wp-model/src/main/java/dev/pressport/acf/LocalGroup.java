package dev.pressport.acf;

import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.AcfField.AcfFieldDetails;
import dev.pressport.posttype.AcfField.Layout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Field groups in files of ACF, where fields lie in each other. Facts: ACF's
 * acf-internal-post-type-functions.php, acf_prepare_internal_post_type_for_export(), and
 * acf-field-functions.php, acf_prepare_fields_for_export().
 */
final class LocalGroup {
  private static final int DEEPEST = 16;

  /** The components of {@link AcfFieldDetails} besides its options. */
  private static final Set<String> OWN =
      Set.of(
          "key", "label", "name", "type", "required", "conditional_logic", "sub_fields", "layouts");

  private LocalGroup() {}

  /** Returns the group of a definition; empty when it defines something else. */
  static Optional<FieldGroup> of(Value.Dict definition) {
    LooseValue group = LooseValue.of(definition);
    String key = group.get("key").filled();
    if (key == null || !key.startsWith("group_")) {
      return Optional.empty();
    }
    Long order = group.get("menu_order").integer();
    Long modified = group.get("modified").integer();
    boolean active = !Boolean.FALSE.equals(group.get("active").bool());
    return Optional.of(
        new FieldGroup(
            key,
            order == null ? 0 : order,
            modified == null ? 0 : modified,
            active ? Location.of(group) : Set.of(),
            fields(group.get("fields"), key, null, 1)));
  }

  private static List<AcfFieldDetails> fields(
      LooseValue list, String parent, @Nullable String layout, int depth) {
    List<AcfFieldDetails> fields = new ArrayList<>();
    if (depth <= DEEPEST) {
      for (LooseValue field : list.list()) {
        String key = field.get("key").filled();
        if (key != null) {
          fields.add(field(field, key, parent, layout, fields.size(), depth));
        }
      }
    }
    return fields;
  }

  private static AcfFieldDetails field(
      LooseValue field,
      String key,
      String parent,
      @Nullable String layoutKey,
      long order,
      int depth) {
    List<AcfFieldDetails> below =
        new ArrayList<>(fields(field.get("sub_fields"), key, null, depth + 1));
    List<Layout> layouts = new ArrayList<>();
    for (LooseValue layout : field.get("layouts").list()) {
      String ofLayout = layout.get("key").filled();
      List<AcfFieldDetails> within = fields(layout.get("sub_fields"), key, ofLayout, depth + 1);
      below.addAll(within);
      layouts.add(
          new Layout(
              ofLayout,
              layout.get("name").filled(),
              layout.get("label").string(),
              layout.get("display").filled(),
              layout.get("min").integer(),
              layout.get("max").integer(),
              within.stream().map(AcfFieldDetails::key).toList()));
    }
    Map<String, Value> options = new LinkedHashMap<>(field.map());
    options.keySet().removeAll(OWN);
    LooseValue logic = field.get("conditional_logic");
    String label = field.get("label").string();
    return new AcfFieldDetails(
        key,
        field.get("name").string(),
        label == null ? "" : label,
        field.get("type").filled(),
        order,
        field.get("required").bool(),
        parent,
        layoutKey,
        logic.isTrue() ? logic.value() : null,
        options,
        below,
        field.get("layouts").isArray() ? layouts : null);
  }
}

package dev.pressport.plugin.customfieldsuite;

import dev.pressport.acf.Field;
import dev.pressport.acf.FieldPlugin;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.Part;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.settings.SiteOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of groups, which are entries with their fields and rules in two metas. */
final class SuiteFields implements FieldPlugin {
  static final String GROUP = "cfs";
  static final String FIELDS = "cfs_fields";
  static final String RULES = "cfs_rules";

  /** Loops stand in loops. */
  private static final int DEEPEST = 10;

  @Override
  public Map<String, List<Field>> fields(SiteIndex index, SiteOptions options) {
    Map<String, List<Field>> fields = new LinkedHashMap<>();
    for (long id : index.children(GROUP, 0)) {
      Part group = index.part(id).orElse(null);
      if (group == null || !group.outline().status().equals("publish")) {
        continue;
      }
      LooseValue rule = LooseValue.of(group.meta(), RULES).get("post_types");
      LooseValue operator = rule.get("operator");
      if ("!=".equals(operator.string()) || operator.strings().contains("!=")) {
        continue;
      }
      List<LooseValue> all = LooseValue.of(group.meta(), FIELDS).list();
      for (String type : rule.get("values").strings()) {
        fields.computeIfAbsent(type, t -> new ArrayList<>()).addAll(below(0, type, all, 0));
      }
    }
    return fields;
  }

  /** Returns the names of all fields by their ids. */
  static Map<Long, String> names(SiteIndex index) {
    Map<Long, String> names = new HashMap<>();
    for (long id : index.children(GROUP, 0)) {
      Part group = index.part(id).orElse(null);
      if (group != null) {
        for (LooseValue field : LooseValue.of(group.meta(), FIELDS).list()) {
          Long number = field.get("id").id();
          String name = field.get("name").filled();
          if (number != null && name != null) {
            names.put(number, name);
          }
        }
      }
    }
    return names;
  }

  /** The fields that a loop holds, or those that stand in none. */
  private static List<Field> below(long parent, String postType, List<LooseValue> all, int depth) {
    List<Field> fields = new ArrayList<>();
    for (LooseValue stored : all) {
      Long above = stored.get("parent_id").integer();
      Field field =
          (above == null ? 0 : above) == parent && depth < DEEPEST
              ? field(postType, stored, all, depth)
              : null;
      if (field != null) {
        fields.add(field);
      }
    }
    return fields;
  }

  private static @Nullable Field field(
      String postType, LooseValue stored, List<LooseValue> all, int depth) {
    String name = stored.get("name").filled();
    String kind = stored.get("type").filled();
    Long id = stored.get("id").id();
    String type = kind == null ? "" : type(kind);
    if (name == null || kind == null || type.isEmpty()) {
      return null;
    }
    LooseValue settings = stored.get("options");
    Map<String, Value> options = new LinkedHashMap<>();
    boolean relation = kind.equals("relationship") || kind.equals("user") || kind.equals("term");
    options.put("multiple", Value.of(relation || settings.get("multiple").isTrue()));
    options.put("choices", settings.get("choices").value());
    options.put("post_type", settings.get("post_types").value());
    options.put("instructions", stored.get("notes").value());
    if (kind.equals("term")) {
      options.put("field_type", Value.of("multi_select"));
      settings.get("taxonomies").strings().stream()
          .findFirst()
          .ifPresent(taxonomy -> options.put("taxonomy", Value.of(taxonomy)));
    }
    String label = stored.get("label").filled();
    return new Field(
        "cfs:" + postType + "." + name,
        name,
        name,
        label == null ? "" : label,
        type,
        false,
        null,
        LooseValue.of(new Value.Dict(options)),
        id == null || !kind.equals("loop") ? List.of() : below(id, postType, all, depth + 1),
        List.of());
  }

  private static String type(String kind) {
    return switch (kind) {
      case "text" -> "text";
      case "textarea" -> "textarea";
      case "wysiwyg" -> "wysiwyg";
      case "hyperlink" -> "link";
      case "date" -> "date_picker";
      case "color" -> "color_picker";
      case "true_false" -> "true_false";
      case "select" -> "select";
      case "relationship" -> "relationship";
      case "user" -> "user";
      case "file" -> "file";
      case "term" -> "taxonomy";
      case "loop" -> "repeater";
      case "tab" -> "";
      default -> "unknown";
    };
  }
}

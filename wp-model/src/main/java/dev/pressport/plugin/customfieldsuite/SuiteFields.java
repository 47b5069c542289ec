package dev.pressport.plugin.customfieldsuite;

import dev.pressport.acf.Field;
import dev.pressport.acf.FieldPlugin;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.Part;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.settings.SiteOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of groups, which are entries with their fields and rules in two metas. */
final class SuiteFields implements FieldPlugin {
  static final String GROUP = "cfs";
  static final String FIELDS = "cfs_fields";
  static final String RULES = "cfs_rules";

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
      for (String type : rule.get("values").strings()) {
        for (LooseValue field : LooseValue.of(group.meta(), FIELDS).list()) {
          add(type, field, fields);
        }
      }
    }
    return fields;
  }

  /** A field within a loop has the id of that as its parent, and as many metas as rows. */
  private static void add(String postType, LooseValue stored, Map<String, List<Field>> fields) {
    String name = stored.get("name").filled();
    String kind = stored.get("type").filled();
    if (name == null || kind == null || stored.get("parent_id").isTrue()) {
      return;
    }
    LooseValue settings = stored.get("options");
    Map<String, Value> options = new LinkedHashMap<>();
    boolean relation = kind.equals("relationship") || kind.equals("user") || kind.equals("term");
    options.put("multiple", Value.of(relation || settings.get("multiple").isTrue()));
    options.put("choices", settings.get("choices").value());
    options.put("post_type", settings.get("post_types").value());
    options.put("instructions", stored.get("notes").value());
    String label = stored.get("label").filled();
    String type = type(kind);
    if (!type.isEmpty()) {
      fields
          .computeIfAbsent(postType, t -> new ArrayList<>())
          .add(
              Field.of(
                  "cfs:" + postType + "." + name,
                  name,
                  name,
                  label == null ? "" : label,
                  type,
                  options));
    }
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
      case "loop", "tab" -> "";
      default -> "unknown";
    };
  }
}

package dev.pressport.plugin.toolset;

import dev.pressport.acf.Field;
import dev.pressport.acf.FieldPlugin;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.Part;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.settings.SiteOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The fields in the option {@code wpcf-fields}, by slug. A group is an entry whose metas list, with
 * commas, its fields and the post types that it is for.
 */
final class ToolsetFields implements FieldPlugin {
  static final String OPTION = "wpcf-fields";
  static final String GROUP = "wp-types-group";
  static final String FIELDS = "_wp_types_group_fields";
  static final String POST_TYPES = "_wp_types_group_post_types";

  @Override
  public Map<String, List<Field>> fields(SiteIndex index, SiteOptions options) {
    LooseValue definitions = options.value(OPTION);
    Map<String, List<Field>> fields = new LinkedHashMap<>();
    for (long id : index.children(GROUP, 0)) {
      Part group = index.part(id).orElse(null);
      if (group == null || !group.outline().status().equals("publish")) {
        continue;
      }
      for (String type : listed(group, POST_TYPES)) {
        for (String slug : listed(group, FIELDS)) {
          LooseValue definition = definitions.get(slug);
          if (definition.isArray()) {
            fields.computeIfAbsent(type, t -> new ArrayList<>()).add(field(type, slug, definition));
          }
        }
      }
    }
    return fields;
  }

  private static List<String> listed(Part group, String meta) {
    String list = LooseValue.of(group.meta(), meta).filled();
    return list == null
        ? List.of()
        : Arrays.stream(list.split(",", -1)).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private static Field field(String postType, String slug, LooseValue definition) {
    String stored = definition.get("meta_key").filled();
    String label = definition.get("name").filled();
    LooseValue data = definition.get("data");
    Map<String, Value> options = new LinkedHashMap<>();
    options.put("multiple", Value.of(data.get("repetitive").isTrue()));
    options.put("instructions", definition.get("description").value());
    String type = type(String.valueOf(definition.get("type").filled()), data, options);
    return Field.of(
        "types:" + postType + "." + slug,
        slug,
        stored == null ? "wpcf-" + slug : stored,
        label == null ? "" : label,
        data.get("repetitive").isTrue() && !isListed(type) ? "unknown" : type,
        options);
  }

  private static boolean isListed(String type) {
    return type.equals("file") || type.equals("image") || type.equals("post_object");
  }

  private static String type(String type, LooseValue data, Map<String, Value> options) {
    return switch (type) {
      case "textfield", "phone" -> "text";
      case "textarea" -> "textarea";
      case "wysiwyg" -> "wysiwyg";
      case "numeric" -> "number";
      case "date" ->
          "and_time".equals(data.get("date_and_time").string())
              ? "date_time_picker"
              : "date_picker";
      case "checkbox" -> "true_false";
      case "radio", "select" -> {
        options.put("choices", choices(data.get("options")));
        yield "select";
      }
      case "checkboxes" -> {
        options.put("choices", boxes(data.get("options")));
        yield "checkbox";
      }
      case "image" -> "image";
      case "file", "audio", "video" -> "file";
      case "url" -> "url";
      case "email" -> "email";
      case "colorpicker" -> "color_picker";
      case "embed" -> "oembed";
      case "post" -> "post_object";
      default -> "unknown";
    };
  }

  /** The boxes by the values that stand for them; {@code set_value} is the one of a checked box. */
  private static Value boxes(LooseValue options) {
    Map<String, Value> boxes = new LinkedHashMap<>();
    for (LooseValue option : options.list()) {
      String value = option.get("set_value").string();
      if (value != null) {
        boxes.put(value, option.get("title").value());
      }
    }
    return new Value.Dict(boxes);
  }

  private static Value choices(LooseValue options) {
    Map<String, Value> choices = new LinkedHashMap<>();
    for (LooseValue option : options.list()) {
      String value = option.get("value").string();
      if (value != null) {
        choices.put(value, option.get("title").value());
      }
    }
    return new Value.Dict(choices);
  }
}

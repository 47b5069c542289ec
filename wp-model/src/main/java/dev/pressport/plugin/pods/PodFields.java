package dev.pressport.plugin.pods;

import dev.pressport.acf.Field;
import dev.pressport.acf.FieldPlugin;
import dev.pressport.model.Metas;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.Part;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.PostTypes;
import dev.pressport.settings.SiteOptions;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of pods that are post types. A pod is an entry whose slug is the post type; its fields
 * are entries below it, with their settings in metas.
 */
final class PodFields implements FieldPlugin {
  static final String POD = "_pods_pod";
  static final String FIELD = "_pods_field";
  static final String YES = "boolean_yes_label";
  static final String NO = "boolean_no_label";
  static final String[] METAS = {
    "type",
    "file_type",
    "file_format_type",
    "pick_object",
    "pick_val",
    "pick_format_type",
    "pick_custom",
    "date_format",
    YES,
    NO
  };

  @Override
  public Map<String, List<Field>> fields(SiteIndex index, SiteOptions options) {
    Map<String, List<Field>> fields = new LinkedHashMap<>();
    for (long id : index.children(POD, 0)) {
      Part pod = index.part(id).filter(part -> isOn(part)).orElse(null);
      String kind = pod == null ? null : LooseValue.of(pod.meta(), "type").filled();
      if (pod != null && "post_type".equals(kind)) {
        fields.put(pod.outline().slug(), below(id, pod.outline().slug(), index));
      } else if (pod != null && "media".equals(kind)) {
        fields.put(PostTypes.ATTACHMENT, below(id, PostTypes.ATTACHMENT, index));
      }
    }
    return fields;
  }

  static boolean isOn(Part part) {
    return part.outline().status().equals("publish");
  }

  private static List<Field> below(long pod, String type, SiteIndex index) {
    return index.children(FIELD, pod).stream()
        .map(index::part)
        .flatMap(Optional::stream)
        .filter(PodFields::isOn)
        .sorted(Comparator.comparingLong(Part::menuOrder))
        .map(field -> field(type, field))
        .toList();
  }

  private static Field field(String postType, Part part) {
    Metas metas = part.meta();
    String name = part.outline().slug();
    Map<String, Value> options = new LinkedHashMap<>();
    String type = type(metas, options);
    return Field.of(
        "pods:" + postType + "." + name, name, name, part.outline().title(), type, options);
  }

  private static String type(Metas metas, Map<String, Value> options) {
    String type = text(metas, "type");
    return switch (type) {
      case "website" -> "url";
      case "phone", "slug" -> "text";
      case "text", "email", "password", "wysiwyg", "number", "oembed" -> type;
      case "paragraph", "code" -> "textarea";
      case "currency" -> "number";
      case "date" -> {
        options.put("date_format", Value.of(text(metas, "date_format")));
        yield "date_picker";
      }
      case "datetime" -> "date_time_picker";
      case "time" -> "time_picker";
      case "boolean" -> {
        options.put(YES, Value.of(text(metas, YES)));
        options.put(NO, Value.of(text(metas, NO)));
        yield "true_false";
      }
      case "color" -> "color_picker";
      case "file" -> {
        options.put("multiple", Value.of(text(metas, "file_format_type").equals("multi")));
        yield text(metas, "file_type").equals("images") ? "image" : "file";
      }
      case "pick" -> relation(metas, options);
      default -> "unknown";
    };
  }

  private static String relation(Metas metas, Map<String, Value> options) {
    boolean multiple = text(metas, "pick_format_type").equals("multi");
    options.put("multiple", Value.of(multiple));
    String target = text(metas, "pick_val");
    return switch (text(metas, "pick_object")) {
      case "post_type" -> {
        options.put("post_type", Value.of(target));
        yield "post_object";
      }
      case "media" -> "file";
      case "taxonomy" -> {
        options.put("taxonomy", Value.of(target));
        options.put("field_type", Value.of(multiple ? "multi_select" : "select"));
        yield "taxonomy";
      }
      case "user" -> "user";
      case "custom-simple" -> {
        options.put("choices", choices(text(metas, "pick_custom")));
        yield "select";
      }
      default -> "unknown";
    };
  }

  /** A choice is a line: the value and its label behind a bar, or both in one. */
  private static Value choices(String lines) {
    Map<String, Value> choices = new LinkedHashMap<>();
    for (String line : lines.split("\\R", -1)) {
      int bar = line.indexOf('|');
      String value = (bar < 0 ? line : line.substring(0, bar)).strip();
      if (!value.isEmpty()) {
        choices.putIfAbsent(value, Value.of(bar < 0 ? value : line.substring(bar + 1).strip()));
      }
    }
    return new Value.Dict(choices);
  }

  private static String text(Metas metas, String key) {
    String text = LooseValue.of(metas, key).filled();
    return text == null ? "" : text;
  }
}

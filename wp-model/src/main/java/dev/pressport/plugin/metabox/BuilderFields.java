package dev.pressport.plugin.metabox;

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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of Meta Box's builder: a group is an entry with its settings in a meta. */
final class BuilderFields implements FieldPlugin {
  static final String GROUP = "meta-box";
  static final String SETTINGS = "meta_box";

  private static final Set<String> SEVERAL =
      Set.of(
          "image_advanced",
          "image_upload",
          "image",
          "file",
          "file_advanced",
          "file_upload",
          "checkbox_list");

  @Override
  public Map<String, List<Field>> fields(SiteIndex index, SiteOptions options) {
    Map<String, List<Field>> fields = new LinkedHashMap<>();
    for (long id : index.children(GROUP, 0)) {
      Part group = index.part(id).orElse(null);
      if (group == null || !group.outline().status().equals("publish")) {
        continue;
      }
      LooseValue settings = LooseValue.of(group.meta(), SETTINGS);
      List<String> types = settings.get("post_types").strings();
      for (String type : types.isEmpty() ? List.of("post") : types) {
        for (LooseValue field : settings.get("fields").list()) {
          add(type, settings.get("prefix").string(), field, fields);
        }
      }
    }
    return fields;
  }

  private static void add(
      String postType,
      @Nullable String prefix,
      LooseValue settings,
      Map<String, List<Field>> fields) {
    String id = settings.get("id").filled();
    String kind = settings.get("type").filled();
    if (id == null || kind == null) {
      return;
    }
    String stored = prefix == null || id.startsWith(prefix) ? id : prefix + id;
    String label = settings.get("name").filled();
    Map<String, Value> options = new LinkedHashMap<>();
    boolean several =
        SEVERAL.contains(kind)
            || settings.get("multiple").isTrue()
            || kind.equals("taxonomy_advanced");
    options.put("multiple", Value.of(several));
    options.put("choices", settings.get("options").value());
    options.put("post_type", settings.get("post_type").value());
    options.put("instructions", settings.get("label_description").value());
    fields
        .computeIfAbsent(postType, type -> new ArrayList<>())
        .add(
            Field.of(
                "meta-box:" + postType + "." + stored,
                stored,
                stored,
                label == null ? "" : label,
                settings.get("clone").isTrue() ? "unknown" : type(kind),
                options));
  }

  private static String type(String kind) {
    return switch (kind) {
      case "text", "hidden", "tel", "password_text" -> "text";
      case "textarea" -> "textarea";
      case "wysiwyg" -> "wysiwyg";
      case "number", "range", "slider" -> "number";
      case "date" -> "date_picker";
      case "datetime" -> "date_time_picker";
      case "time" -> "time_picker";
      case "checkbox", "switch" -> "true_false";
      case "select", "select_advanced", "radio", "button_group", "checkbox_list", "image_select" ->
          "select";
      case "single_image", "image", "image_advanced", "image_upload" -> "image";
      case "file", "file_advanced", "file_upload", "video" -> "file";
      case "post" -> "post_object";
      case "user" -> "user";
      case "url" -> "url";
      case "email" -> "email";
      case "color" -> "color_picker";
      case "oembed" -> "oembed";
      case "password" -> "password";
      default -> "unknown";
    };
  }
}

package dev.pressport.acf;

import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field of the schema, its clones already replaced by what they clone.
 *
 * @param key as in the references of metas
 * @param name in the clean JSON
 * @param stored in the name of its meta, after the names of what holds it
 * @param label for people, empty when it is not known
 * @param type ACF's name of it; of a field without definition, the name of one whose values look
 *     alike, or {@code unknown}
 * @param groupKey null when that is not known
 * @param options ACF's own settings
 * @param subFields of a group, a repeater, or a clone shown as a group
 * @param layouts of a flexible content
 */
public record Field(
    String key,
    String name,
    String stored,
    String label,
    String type,
    boolean required,
    @Nullable String groupKey,
    LooseValue options,
    List<Field> subFields,
    List<Layout> layouts) {
  public Field {
    subFields = List.copyOf(subFields);
    layouts = List.copyOf(layouts);
  }

  /** A shape that a row of a flexible content can have. */
  public record Layout(String name, String label, List<Field> fields) {
    public Layout {
      fields = List.copyOf(fields);
    }
  }

  /**
   * Creates a field of another plugin than ACF.
   *
   * @param key begins with the name of the plugin
   * @param options of those that ACF has for the type: {@code multiple}, {@code choices}, {@code
   *     post_type}, {@code taxonomy}, {@code instructions}
   */
  public static Field of(
      String key,
      String name,
      String stored,
      String label,
      String type,
      Map<String, Value> options) {
    return new Field(
        key,
        name,
        stored,
        label,
        type,
        false,
        null,
        LooseValue.of(new Value.Dict(options)),
        List.of(),
        List.of());
  }

  /** Creates a field that the schema lacks. */
  static Field guessed(
      String key, String name, String type, List<Field> subFields, List<Layout> layouts) {
    return new Field(key, name, name, "", type, false, null, LooseValue.NONE, subFields, layouts);
  }

  /** The same field under the name of a meta. */
  Field renamed(String meta) {
    return new Field(key, meta, meta, label, type, required, groupKey, options, subFields, layouts);
  }

  /** Returns whether a value is a list, for the types where that is a setting. */
  public boolean multiple() {
    return switch (type) {
      case "checkbox", "gallery", "relationship" -> true;
      case "taxonomy" -> {
        String look = options.get("field_type").string();
        yield "checkbox".equals(look) || "multi_select".equals(look);
      }
      default -> options.get("multiple").isTrue();
    };
  }
}

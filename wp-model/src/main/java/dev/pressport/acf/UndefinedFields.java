package dev.pressport.acf;

import dev.pressport.model.MetaShape;
import dev.pressport.model.SiteIndex.FieldUse;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;

/**
 * The fields without a definition, before there is an item: {@link GuessedFields} infers more from
 * the metas of each.
 */
final class UndefinedFields {
  private UndefinedFields() {}

  /**
   * Returns a field for each name but those in rows, in alphabetical order. A field of a group is
   * among them, since there may be an item that lacks the group.
   */
  static List<Field> of(NavigableMap<String, FieldUse> uses) {
    List<Field> fields = new ArrayList<>();
    uses.forEach(
        (name, use) -> {
          if (!GuessedFields.isInRow(name, uses.keySet())) {
            String type = holds(uses, name + '_') ? "unknown" : type(use);
            fields.add(Field.guessed(use.key(), name, type, List.of(), List.of()));
          }
        });
    return fields;
  }

  /** Returns the field of a use that stands in no other. */
  static Field of(FieldUse use) {
    return Field.guessed(use.key(), use.name(), type(use), List.of(), List.of());
  }

  private static boolean holds(NavigableMap<String, FieldUse> uses, String prefix) {
    NavigableMap<String, FieldUse> next = uses.tailMap(prefix, true);
    return !next.isEmpty() && next.firstKey().startsWith(prefix);
  }

  /** Digits of a meta may be read as a date; the values of the REST API stay as they are. */
  private static String type(FieldUse use) {
    MetaShape shape = use.shape();
    if (shape == null) {
      return "text";
    }
    return switch (shape) {
      case TEXT -> "text";
      case LONG_TEXT -> "textarea";
      case INTEGER, NUMBER -> use.key().isEmpty() ? "number" : "text";
      case DATE -> use.key().isEmpty() ? "date_picker" : "text";
      case BOOLEAN -> use.key().isEmpty() ? "true_false" : "unknown";
      case JSON -> "unknown";
    };
  }
}

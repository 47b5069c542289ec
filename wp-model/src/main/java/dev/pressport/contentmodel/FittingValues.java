package dev.pressport.contentmodel;

import dev.pressport.model.Text;
import dev.pressport.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parts of a value that fit, and the paths of those that do not. For one value. */
final class FittingValues {
  private final List<String> unfit = new ArrayList<>();

  List<String> unfit() {
    return unfit;
  }

  /** Returns a value in the form of a field's kind. */
  Value of(ContentField field, Value value, String path) {
    if (!field.multiple()) {
      return one(field, value, path);
    }
    if (isNothing(value) && field.kind() != FieldKind.BOOLEAN) {
      return new Value.Array(List.of());
    }
    List<Value> items = value instanceof Value.Array array ? array.items() : List.of(value);
    List<Value> fitting = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Value fit = one(field, items.get(i), path + '.' + i);
      if (!(fit instanceof Value.Null)) {
        fitting.add(fit);
      }
    }
    return new Value.Array(fitting);
  }

  /** ACF's API has false in place of an empty object or list. */
  private static boolean isNothing(Value value) {
    return value instanceof Value.Null
        || Value.FALSE.equals(value)
        || (value instanceof Text text && text.isEmpty());
  }

  private Value one(ContentField field, Value value, String path) {
    return switch (field.kind()) {
      case JSON -> value;
      case GROUP -> group(field.fields(), value, path);
      case ROWS, LAYOUTS -> rows(field, value, path);
      default -> simple(field.kind(), value, path);
    };
  }

  private Value simple(FieldKind kind, Value value, String path) {
    if (isNothing(kind, value)) {
      return Value.NULL;
    }
    Value fit =
        value instanceof Value.Dict dict ? ObjectForms.of(kind, dict) : PlainForms.of(kind, value);
    return fit == null ? unfit(path) : fit;
  }

  /** An empty text is a text, and false a truth value. */
  private static boolean isNothing(FieldKind kind, Value value) {
    boolean empty = value instanceof Value.Array array && array.items().isEmpty();
    return switch (kind) {
      case BOOLEAN -> empty || (isNothing(value) && !Value.FALSE.equals(value));
      case TEXT, LONG_TEXT -> empty || (isNothing(value) && !(value instanceof Text));
      default -> empty || isNothing(value);
    };
  }

  private Value unfit(String path) {
    unfit.add(path);
    return Value.NULL;
  }

  private Value group(List<ContentField> fields, Value value, String path) {
    if (isNothing(value)) {
      return Value.NULL;
    }
    return value instanceof Value.Dict dict ? fields(fields, dict, null, path) : unfit(path);
  }

  private Value rows(ContentField field, Value value, String path) {
    if (isNothing(value)) {
      return new Value.Array(List.of());
    }
    if (!(value instanceof Value.Array array)) {
      return unfit(path);
    }
    List<Value> rows = new ArrayList<>();
    for (int i = 0; i < array.items().size(); i++) {
      Value row = row(field, array.items().get(i), path + '.' + i);
      if (!(row instanceof Value.Null)) {
        rows.add(row);
      }
    }
    return new Value.Array(rows);
  }

  private Value row(ContentField field, Value value, String path) {
    if (!(value instanceof Value.Dict row)) {
      return unfit(path);
    }
    if (field.kind() == FieldKind.ROWS) {
      return fields(field.fields(), row, null, path);
    }
    Optional<ContentField.Layout> layout = field.layoutOf(row);
    return layout.isPresent()
        ? fields(layout.get().fields(), row, layout.get().name(), path)
        : unfit(path);
  }

  private Value fields(
      List<ContentField> fields, Value.Dict value, @Nullable String layout, String path) {
    Map<String, Value> left = new LinkedHashMap<>(value.entries());
    Map<String, Value> fitting = new LinkedHashMap<>();
    if (layout != null) {
      fitting.put("layout", Value.of(layout));
      left.remove("layout");
    }
    for (ContentField field : fields) {
      Value part = left.remove(field.name());
      fitting.put(
          field.name(), of(field, part == null ? Value.NULL : part, path + '.' + field.name()));
    }
    left.forEach(
        (name, part) -> {
          if (!isNothing(part)) {
            unfit.add(path + '.' + name);
          }
        });
    return new Value.Dict(fitting);
  }
}

package dev.pressport.export.site.decap;

import dev.pressport.model.Text;
import dev.pressport.model.Value;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The shape that the values of a field have in the files, gathered from one after the other. */
final class Shape {
  private static final int MOST_MEMBERS = 200;
  private static final int MOST_LAYOUTS = 100;
  private static final int DEEPEST = 12;

  /** The key that names the shape of a row, where rows of a list have several. */
  static final String LAYOUT = "layout";

  /** The form of a value. NULL is none: each field may hold it. */
  enum Form {
    TEXT,
    NUMBER,
    FLAG,
    LIST,
    OBJECT
  }

  private final Set<Form> forms = EnumSet.noneOf(Form.class);
  private final Map<String, Shape> members = new LinkedHashMap<>();
  private final Map<String, Shape> layouts = new LinkedHashMap<>();
  private @Nullable Shape items;
  private boolean lines;
  private boolean fraction;
  private boolean utc;
  private boolean unknown;

  /** Adds a value. */
  void add(Value value) {
    add(value, 0);
  }

  private void add(Value value, int depth) {
    if (value instanceof Text text) {
      forms.add(Form.TEXT);
      lines |= text.string().indexOf('\n') >= 0;
      utc |= text.string().endsWith("Z");
    } else if (value instanceof Value.Int || value instanceof Value.Decimal) {
      forms.add(Form.NUMBER);
      fraction |= value instanceof Value.Decimal;
    } else if (value instanceof Value.Bool) {
      forms.add(Form.FLAG);
    } else if (value instanceof Value.Array array) {
      forms.add(Form.LIST);
      items = items == null ? new Shape() : items;
      for (Value item : array.items()) {
        items.below(item, depth);
      }
    } else if (value instanceof Value.Dict dict) {
      forms.add(Form.OBJECT);
      if (dict.entries().get(LAYOUT) instanceof Text layout
          && (layouts.size() < MOST_LAYOUTS || layouts.containsKey(layout.string()))) {
        layouts.computeIfAbsent(layout.string(), name -> new Shape()).addMembers(dict, depth);
      }
      addMembers(dict, depth);
    }
  }

  private void addMembers(Value.Dict dict, int depth) {
    for (Map.Entry<String, Value> member : dict.entries().entrySet()) {
      boolean named = !member.getKey().isEmpty(); // Decap wants a name for each field
      if (named && (members.size() < MOST_MEMBERS || members.containsKey(member.getKey()))) {
        members
            .computeIfAbsent(member.getKey(), key -> new Shape())
            .below(member.getValue(), depth);
      }
    }
  }

  private void below(Value value, int depth) {
    if (depth < DEEPEST) {
      add(value, depth + 1);
    } else {
      unknown = true;
    }
  }

  /** Returns whether all values had a form, or there were none. */
  boolean fits(Form form) {
    return !unknown && (forms.isEmpty() || forms.equals(EnumSet.of(form)));
  }

  /** Returns the form that all values had; null when they differed, or there were none. */
  @Nullable Form form() {
    return unknown || forms.size() != 1 ? null : forms.iterator().next();
  }

  /** Returns whether a text had several lines. */
  boolean hasLines() {
    return lines;
  }

  /** Returns whether a number had a fraction. */
  boolean hasFraction() {
    return fraction;
  }

  /** Returns whether a text was a moment of universal time, as far as its end tells. */
  boolean isUtc() {
    return utc;
  }

  /** The shapes of the members of objects. */
  Map<String, Shape> members() {
    return Collections.unmodifiableMap(members);
  }

  /** The shapes of the objects by their layouts. */
  Map<String, Shape> layouts() {
    return Collections.unmodifiableMap(layouts);
  }

  /** The shape of the member of objects with a key; null when none had it. */
  @Nullable Shape member(String key) {
    return members.get(key);
  }

  /** The shape of the items of lists; null when there were no lists. */
  @Nullable Shape items() {
    return items;
  }
}

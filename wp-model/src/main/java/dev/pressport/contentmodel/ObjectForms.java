package dev.pressport.contentmodel;

import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The forms of values that are objects. */
final class ObjectForms {
  private ObjectForms() {}

  /** Returns a value in the form of a kind; null when it does not fit. */
  static @Nullable Value of(FieldKind kind, Value.Dict value) {
    LooseValue parts = LooseValue.of(value);
    return switch (kind) {
      case RICH_TEXT -> isText(parts, "raw") || isText(parts, "html") ? value : null;
      case CHOICE -> isText(parts, "value") ? value : null;
      case LINK -> isText(parts, "url") ? link(parts) : null;
      case EMBED -> isText(parts, "url") ? value : null;
      case IMAGE, FILE -> isReference(parts, "attachment") ? value : null;
      case AUTHOR -> isReference(parts, "user") ? value : null;
      case ENTRY, TERM -> isReference(parts, null) ? value : null;
      case PAGE_LINK -> leads(parts) ? value : null;
      case PLACE -> place(value);
      default -> null;
    };
  }

  private static boolean isText(LooseValue parts, String key) {
    return parts.get(key).value() instanceof Text text && !text.isEmpty();
  }

  private static Value link(LooseValue parts) {
    String title = parts.get("title").string();
    Map<String, Value> link = new LinkedHashMap<>();
    link.put("title", Value.of(title == null ? "" : title));
    link.put("url", parts.get("url").value());
    link.put("newTab", Value.of(parts.get("newTab").isTrue()));
    return new Value.Dict(link);
  }

  private static boolean isReference(LooseValue parts, @Nullable String type) {
    String given = parts.get("type").string();
    return given != null && (type == null || type.equals(given)) && leads(parts);
  }

  /** An item that the source lacks is marked as missing. */
  private static boolean leads(LooseValue parts) {
    return !parts.get("missing").isTrue()
        && (parts.get("id").value() instanceof Value.Int
            || isText(parts, "slug")
            || isText(parts, "url"));
  }

  /** Returns a place whose coordinates, if any, are numbers on the globe. */
  private static @Nullable Value place(Value.Dict value) {
    LooseValue parts = LooseValue.of(value);
    Map<String, Value> place = new LinkedHashMap<>(value.entries());
    for (String key : new String[] {"lat", "lng"}) {
      Double number = parts.get(key).decimal();
      boolean given = parts.get(key).present() && !"".equals(parts.get(key).string());
      if (given && (number == null || Math.abs(number) > (key.equals("lat") ? 90 : 540))) {
        return null;
      }
      if (number == null || !given) {
        place.remove(key);
      } else if (parts.get(key).value() instanceof Text) {
        place.put(key, new Value.Decimal(number));
      }
    }
    return place.isEmpty() ? Value.NULL : new Value.Dict(place);
  }
}

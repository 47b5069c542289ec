package dev.pressport.plugin.elementor;

import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.render.Body;
import dev.pressport.render.Picture;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The settings of atomic elements (Elementor 4) as plain values. There each value has its type
 * beside it: {@code {"$$type":"string","value":"h2"}}.
 */
record TypedValues(Body body) {
  private static final String TYPE = "$$type";
  private static final int DEEPEST = 24;

  /** Returns a value without types; other values as they are. */
  LooseValue plain(LooseValue settings) {
    return LooseValue.of(plain(settings.value(), 0));
  }

  private Value plain(Value value, int depth) {
    if (depth > DEEPEST) {
      return Value.NULL;
    }
    if (value instanceof Value.Array array) {
      List<Value> items = new ArrayList<>();
      array.items().forEach(item -> items.add(plain(item, depth + 1)));
      return new Value.Array(items);
    }
    if (!(value instanceof Value.Dict dict)) {
      return value;
    }
    LooseValue typed = LooseValue.of(dict);
    String type = typed.get(TYPE).string();
    if (type != null) {
      return ofType(type, typed.get("value"), depth);
    }
    Map<String, Value> entries = new LinkedHashMap<>();
    dict.entries().forEach((key, item) -> entries.put(key, plain(item, depth + 1)));
    return new Value.Dict(entries);
  }

  /** Texts are within a value of HTML, pictures within their source. */
  private Value ofType(String type, LooseValue value, int depth) {
    if (type.startsWith("html")) {
      LooseValue content = value.get("content");
      return plain(content.present() ? content.value() : value.value(), depth + 1);
    }
    return switch (type) {
      case "image", "svg", "video" -> {
        LooseValue source = value.get("src");
        Value inner = plain(source.present() ? source.value() : value.value(), depth + 1);
        yield inner instanceof Value.Dict dict && value.get("alt").present()
            ? with(dict, "alt", plain(value.get("alt").value(), depth + 1))
            : inner;
      }
      case "link" -> {
        Value plain = plain(value.value(), depth + 1);
        yield with(plain, "url", LooseValue.of(plain).get("destination").value());
      }
      case "dynamic" -> computed(value, depth);
      case "overridable" -> overridable(value, depth);
      default -> plain(value.value(), depth + 1);
    };
  }

  /**
   * A value of a component that its places of use may replace; what they replace it by in a
   * component within it has the name of the inner one.
   */
  private Value overridable(LooseValue value, int depth) {
    LooseValue own = body.overrides().get(String.valueOf(value.get("override_key").filled()));
    LooseValue origin = value.get("origin_value");
    if (!own.present()) {
      return plain(origin.value(), depth + 1);
    }
    return "override".equals(origin.get(TYPE).string())
        ? with(plain(origin.value(), depth + 1), "override_value", own.value())
        : own.value();
  }

  /** A text or, where the tag computes none, the picture or link of it. */
  private Value computed(LooseValue value, int depth) {
    LooseValue settings = LooseValue.of(plain(value.get("settings").value(), depth + 1));
    String name = value.get("name").filled();
    DynamicTag tag = new DynamicTag(name == null ? "" : name, settings, body);
    Picture picture = tag.picture();
    String text = picture == null ? tag.text() : null;
    return picture != null
        ? new Value.Dict(Map.of("url", Value.of(picture.url()), "alt", Value.of(picture.alt())))
        : text == null ? Value.NULL : Value.of(text);
  }

  private static Value with(Value value, String key, Value added) {
    Map<String, Value> entries = new LinkedHashMap<>(LooseValue.of(value).map());
    entries.put(key, added);
    return new Value.Dict(entries);
  }
}

package dev.pressport.html.link;

import dev.pressport.html.link.HtmlAddresses.Change;
import dev.pressport.html.link.HtmlAddresses.Role;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.record.RecordValues;
import dev.pressport.record.ValueRecords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The addresses in values: custom fields, SEO images, attributes of blocks. A string is an address
 * as a whole, or HTML or JSON that contains some; texts larger than memory stay the same.
 */
public final class ValueAddresses {
  /** The keys whose value may be the path of a page. */
  private static final Set<String> LINKS = Set.of("url", "href", "link");

  private final Change change;

  private ValueAddresses(Change change) {
    this.change = change;
  }

  /** Returns the value with other addresses; the same instance when there are none. */
  public static Value replace(Value value, Change change) {
    return new ValueAddresses(change).changed("", value);
  }

  /** Returns a string with other addresses; the same instance when there are none. */
  public static String replace(String string, Change change) {
    return new ValueAddresses(change).changed("", string);
  }

  /**
   * Returns a record of the model with other addresses; the same instance when there are none.
   *
   * @throws IllegalArgumentException for a record that {@link ValueRecords} cannot read
   */
  public static <R extends Record> R replace(R part, Change change) {
    Value value = RecordValues.of(part);
    Value changed = replace(value, change);
    if (changed == value) {
      return part;
    }
    @SuppressWarnings("unchecked")
    Class<R> type = (Class<R>) part.getClass();
    return ValueRecords.read(type, changed)
        .orElseThrow(() -> new IllegalArgumentException(type.getName()));
  }

  private Value changed(String key, Value value) {
    if (value instanceof Text text && text.inline()) {
      String string = text.string();
      String changed = changed(key, string);
      return changed.equals(string) ? value : Value.of(changed);
    }
    if (value instanceof Value.Array array) {
      List<Value> items = new ArrayList<>(array.items().size());
      boolean same = true;
      for (Value item : array.items()) {
        Value changed = changed(key, item);
        same &= changed == item;
        items.add(changed);
      }
      return same ? value : new Value.Array(items);
    }
    return value instanceof Value.Dict dict ? changed(dict) : value;
  }

  private Value changed(Value.Dict dict) {
    Map<String, Value> entries = new LinkedHashMap<>();
    boolean same = true;
    for (Map.Entry<String, Value> entry : dict.entries().entrySet()) {
      Value changed = changed(entry.getKey(), entry.getValue());
      same &= changed == entry.getValue();
      entries.put(entry.getKey(), changed);
    }
    return same ? dict : new Value.Dict(entries);
  }

  private String changed(String key, String string) {
    if (string.indexOf('/') < 0 && string.indexOf('<') < 0) {
      return string;
    }
    if (UrlForm.isUrl(string)) {
      return change.apply(string, UrlForm.role(string));
    }
    if (LINKS.contains(key) && UrlForm.isFromRoot(string)) {
      return change.apply(string, Role.LINK);
    }
    if (JsonStrings.maybe(string)) {
      String changed = JsonStrings.replace(string, this::changed);
      if (!changed.equals(string)) {
        return changed;
      }
    }
    return hasTag(string) ? HtmlAddresses.replace(string, change) : string;
  }

  private static boolean hasTag(String string) {
    for (int tag = string.indexOf('<'); tag >= 0; tag = string.indexOf('<', tag + 1)) {
      if (tag + 1 < string.length() && Character.isLetter(string.charAt(tag + 1))) {
        return true;
      }
    }
    return false;
  }
}

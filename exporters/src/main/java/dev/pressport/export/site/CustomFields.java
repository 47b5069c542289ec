package dev.pressport.export.site;

import dev.pressport.export.value.ValueJson;
import dev.pressport.media.SoldFiles;
import dev.pressport.model.Entry;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.plugin.Plugins;
import dev.pressport.problem.ItemProblems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The custom fields of an entry that everyone may read: those of ACF, typed, the metas that the
 * REST API of the site shows, and those that the user names. Any other meta may be a plugin's note
 * for itself. Files that are sold are never among them, nor are references to entries that are left
 * out.
 */
public final class CustomFields {
  private static final int DEEPEST = 20;

  /** The choice of the entries that are left out, to which no reference stays. */
  @FunctionalInterface
  public interface LeftOut {
    /**
     * Returns whether the entry with an id is left out.
     *
     * @param type of the reference: a post type, or what is no entry; null for a link
     */
    boolean test(long id, @Nullable String type);
  }

  /** Metas with the addresses of files that only buyers may open. */
  private static final Set<String> SOLD =
      Plugins.parts(SoldFiles.class).stream()
          .map(SoldFiles::meta)
          .collect(Collectors.toUnmodifiableSet());

  /** The keys of references to entries: of relations, and of links to pages. */
  private static final Set<Set<String>> REFERENCES =
      Set.of(Set.of("type", "id", "slug", "url"), Set.of("id", "url"));

  private final Set<String> named;
  private final LeftOut leftOut;
  private final ItemProblems problems;

  /**
   * Creates a reader of the fields and the metas that the user named.
   *
   * @param leftOut which entries are left out
   */
  public CustomFields(Set<String> named, LeftOut leftOut, ItemProblems problems) {
    this.named = named;
    this.leftOut = leftOut;
    this.problems = problems;
  }

  /** The fields by name; ACF's come first. */
  Value.Dict of(Entry entry) {
    Map<String, Value> fields = new LinkedHashMap<>();
    entry.fields().forEach((name, value) -> fields.put(name, kept(name, value)));
    for (Map.Entry<String, List<Value>> meta : entry.meta().values().entrySet()) {
      String key = meta.getKey();
      if (isPublic(key, entry) && !fields.containsKey(key) && !isOfField(key, entry)) {
        List<Value> values = meta.getValue();
        Value value = values.size() == 1 ? values.get(0) : new Value.Array(values);
        fields.put(key, kept(key, value));
      }
    }
    fields.values().removeIf(value -> value instanceof Value.Null);
    return new Value.Dict(fields);
  }

  private boolean isPublic(String key, Entry entry) {
    boolean published = !key.startsWith("_") && entry.meta().published().contains(key);
    return (published || named.contains(key)) && !SOLD.contains(key);
  }

  /** Returns whether a meta is the stored form of an ACF field, or of a row within one. */
  private static boolean isOfField(String key, Entry entry) {
    return entry.meta().string("_" + key).filter(value -> value.startsWith("field_")).isPresent()
        && !entry.fields().isEmpty();
  }

  /**
   * Returns the value of a field without references to entries that are left out, and without texts
   * that are too large; NULL for such a reference itself.
   */
  public Value kept(String name, Value value) {
    return kept(name, value, 0);
  }

  private Value kept(String name, Value value, int depth) {
    if (value instanceof Text text && !text.inline()) {
      problems.add(SiteProblem.FIELD_TOO_LARGE, name, name);
      return Value.NULL;
    }
    if (value instanceof Value.Array array) {
      if (depth == DEEPEST) {
        return Value.of(ValueJson.string(value));
      }
      List<Value> items = new ArrayList<>();
      array.items().stream()
          .filter(item -> !isReferenceToLeftOut(item))
          .forEach(item -> items.add(kept(name, item, depth + 1)));
      return new Value.Array(items);
    }
    if (value instanceof Value.Dict dict) {
      if (isReferenceToLeftOut(value)) {
        return Value.NULL;
      }
      if (depth == DEEPEST) {
        return Value.of(ValueJson.string(value));
      }
      Map<String, Value> entries = new LinkedHashMap<>();
      dict.entries().forEach((key, item) -> entries.put(key, kept(name, item, depth + 1)));
      return new Value.Dict(entries);
    }
    return value;
  }

  private boolean isReferenceToLeftOut(Value value) {
    return value instanceof Value.Dict dict
        && REFERENCES.contains(dict.entries().keySet())
        && dict.entries().get("id") instanceof Value.Int id
        && leftOut.test(
            id.value(), dict.entries().get("type") instanceof Text type ? type.string() : null);
  }
}

package dev.pressport.contentmodel;

import dev.pressport.model.Entry;
import dev.pressport.model.Metas;
import dev.pressport.model.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The user's mapping of post types, taxonomies and custom fields to those of the target.
 *
 * @param origin the name of the file that states it, for messages
 * @param fields by post type; fields of ACF and metas
 */
public record SiteMapping(
    String origin, NameChoices types, NameChoices taxonomies, Map<String, NameChoices> fields) {
  /** The mapping that keeps everything under its name. */
  public static final SiteMapping NONE =
      new SiteMapping("The policy", NameChoices.NONE, NameChoices.NONE, Map.of());

  public SiteMapping {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** Returns the choices for the fields of a post type. */
  public NameChoices fieldsOf(String type) {
    return fields.getOrDefault(type, NameChoices.NONE);
  }

  /** Returns whether anything is dropped or has a new name. */
  public boolean changesAny() {
    return types.changeAny()
        || taxonomies.changeAny()
        || fields.values().stream().anyMatch(NameChoices::changeAny);
  }

  /** Returns the mapping in which some post types keep their names. */
  public SiteMapping keepingTypes(Set<String> fixed) {
    Map<String, NameChoice> others = new LinkedHashMap<>(types.byName());
    others.values().removeIf(choice -> choice.isRenamed() && fixed.contains(choice.name()));
    NameChoices kept = new NameChoices(others, types.line(), types.column());
    return new SiteMapping(origin, kept, taxonomies, fields);
  }

  /** Returns an entry with the terms and fields that are kept, under their new names. */
  public Entry apply(Entry entry) {
    NameChoices chosen = fieldsOf(entry.type());
    Entry kept = chosen.changeAny() ? new MappedFields(chosen).of(entry) : entry;
    return kept.terms().stream().anyMatch(term -> taxonomies.drops(term.taxonomy()))
        ? kept.withTerms(
            kept.terms().stream().filter(term -> !taxonomies.drops(term.taxonomy())).toList())
        : kept;
  }

  /** Returns a mapped entry with the old names of its metas, which its body refers to. */
  public Entry original(Entry mapped) {
    NameChoices chosen = fieldsOf(mapped.type());
    if (!chosen.renameAny()) {
      return mapped;
    }
    Map<String, String> oldNames = new LinkedHashMap<>();
    for (NameChoice choice : chosen.byName().values()) {
      if (choice.isRenamed()) {
        oldNames.put(chosen.of(choice.name()), choice.name());
      }
    }
    return mapped.withMeta(renamed(mapped.meta(), oldNames));
  }

  /** Returns metas with some keys replaced, in the same order. */
  static Metas renamed(Metas metas, Map<String, String> newNames) {
    Map<String, List<Value>> values = new LinkedHashMap<>();
    metas.values().forEach(renaming(newNames, values));
    Map<String, Map<Integer, String>> raw = new LinkedHashMap<>();
    metas.raw().forEach(renaming(newNames, raw));
    Map<String, Map<Integer, String>> stored = new LinkedHashMap<>();
    metas.stored().forEach(renaming(newNames, stored));
    List<String> published =
        metas.published().stream().map(key -> newNames.getOrDefault(key, key)).toList();
    return new Metas(values, raw, stored, published);
  }

  private static <T> BiConsumer<String, T> renaming(
      Map<String, String> newNames, Map<String, T> into) {
    return (key, value) -> into.put(newNames.getOrDefault(key, key), value);
  }
}

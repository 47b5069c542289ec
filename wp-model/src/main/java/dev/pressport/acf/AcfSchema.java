package dev.pressport.acf;

import dev.pressport.model.Entry;
import dev.pressport.model.MetaShape;
import dev.pressport.model.Metas;
import dev.pressport.model.Site;
import dev.pressport.model.SiteFields;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.FieldUse;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.plugin.Plugins;
import dev.pressport.problem.ItemProblems;
import dev.pressport.settings.SiteOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The ACF fields of a site and those of similar plugins, known from its {@code acf-field} entries;
 * those that it only uses (they are defined in a theme's files) are guessed from the shape of their
 * values. Safe for many threads.
 */
public final class AcfSchema {
  private static final String KEY = "field_";

  private final SiteIndex index;
  private final List<MetaGrammar> grammars = MetaGrammar.all();
  private final Set<String> keys;
  private final Set<String> passwords;
  private final Map<String, Field> fields = new LinkedHashMap<>();
  private final Map<Location, Set<String>> shown = new LinkedHashMap<>();
  private final Map<String, Map<String, Field>> byName = new ConcurrentHashMap<>();

  private AcfSchema(SiteIndex index, SiteOptions options) {
    this.index = index;
    List<FieldGroup> groups = FieldGroup.all(index);
    Expansion expansion = new Expansion(groups);
    this.keys = expansion.keys();
    this.passwords = expansion.passwords();
    for (FieldGroup group : groups) {
      for (Field field : expansion.fields(group)) {
        fields.putIfAbsent(field.key(), field);
        for (Location location : group.locations()) {
          shown.computeIfAbsent(location, l -> new LinkedHashSet<>()).add(field.key());
        }
      }
    }
    for (FieldPlugin plugin : Plugins.parts(FieldPlugin.class)) {
      plugin.fields(index, options).forEach(this::add);
    }
  }

  /** Adds the fields that another plugin has for a type. */
  private void add(String type, List<Field> ofPlugin) {
    for (Field field : ofPlugin) {
      fields.putIfAbsent(field.key(), field);
      shown
          .computeIfAbsent(Location.ofType(type), location -> new LinkedHashSet<>())
          .add(field.key());
    }
  }

  /** Returns the schema of a site whose index is complete. */
  public static AcfSchema of(SiteIndex index, Site site) {
    return new AcfSchema(index, SiteOptions.of(site));
  }

  /**
   * The same entry with the values of its fields.
   *
   * @param problems takes values that do not fit their field, and references to what is gone
   */
  public Entry read(Entry entry, ItemProblems problems) {
    Map<String, String> references = references(entry.meta());
    Map<String, Field> byName = fieldsByName(entry.type());
    ItemFields read =
        references.isEmpty() && byName.isEmpty()
            ? ItemFields.NONE
            : new EntryFields(
                    this, index, byName, entry.terms(), entry.meta(), references, problems)
                .read();
    read = withGrammars(read, entry.meta(), problems);
    return read.isEmpty()
        ? entry
        : entry
            .withFields(read.values(), read.about())
            .withMeta(entry.meta().without(read.passwords()));
  }

  /**
   * Returns the entry with the values of its fields, from ACF's API rather than from metas. Those
   * that the schema does not know for the type stay in the form of the API.
   */
  public Entry readAnswer(Entry entry, Map<String, Value> answer, ItemProblems problems) {
    ApiFieldValues answered = new ApiFieldValues();
    Map<String, Field> known = fieldsByName(entry.type());
    Map<String, Value> others = new LinkedHashMap<>(answer);
    for (Map.Entry<String, Value> given : answer.entrySet()) {
      Field field = known.get(given.getKey());
      if (field != null) {
        answered.add(field, given.getValue());
        others.remove(given.getKey());
      }
    }
    ItemFields typed =
        new EntryFields(
                this,
                index,
                known,
                entry.terms(),
                answered.metas(),
                answered.references(),
                problems)
            .read();
    Map<String, Value> fields = new LinkedHashMap<>(typed.values());
    others.forEach(fields::putIfAbsent);
    Map<String, Value> meta = new LinkedHashMap<>(typed.about());
    meta.put("inferred", new Value.Array(others.keySet().stream().<Value>map(Value::of).toList()));
    return entry.withFields(fields, meta);
  }

  /**
   * Returns the fields of a term, user or comment. ACF stores theirs as those of entries, in the
   * metas of their kind: its acf-meta-functions.php.
   */
  public ItemFields read(Metas metas, ItemProblems problems) {
    Map<String, String> references = references(metas);
    ItemFields read =
        references.isEmpty()
            ? ItemFields.NONE
            : new EntryFields(this, index, Map.of(), List.of(), metas, references, problems).read();
    return withGrammars(read, metas, problems);
  }

  /** Adds the fields that metas show by their keys alone. */
  private ItemFields withGrammars(ItemFields read, Metas metas, ItemProblems problems) {
    ItemFields all = read;
    for (MetaGrammar grammar : grammars) {
      if (metas.values().keySet().stream().anyMatch(key -> grammar.use(key) != null)) {
        all = all.and(grammar, grammar.read(metas, new FieldReferences(index, problems)));
      }
    }
    return all;
  }

  /** The fields of the options page of a site, decoded if they are not. */
  public ItemFields read(SiteFields page, ItemProblems problems) {
    return page.metas().values().isEmpty()
        ? new ItemFields(page.values(), page.about(), Set.of())
        : read(page.metas(), problems);
  }

  /** The names of metas that say which field they are of, and its key. */
  private static Map<String, String> references(Metas metas) {
    Map<String, String> references = new LinkedHashMap<>();
    for (String name : metas.values().keySet()) {
      String key = metas.string('_' + name).orElse("");
      if (key.startsWith(KEY)) {
        references.put(name, key);
      }
    }
    return references;
  }

  /** Returns whether a field keeps each of its values in a separate meta. */
  static boolean hasManyMetas(Field field) {
    return field.multiple() && !field.key().startsWith(KEY);
  }

  /**
   * Returns the field whose value a meta is, at whatever depth it stands; empty for another meta.
   *
   * @param type of the entry that has the metas, which may lack the reference to the field; empty
   *     for terms and options
   */
  public Optional<Field> fieldOf(String type, Metas metas, String name) {
    String key = metas.string('_' + name).orElse("");
    return key.startsWith(KEY)
        ? field(key)
        : Optional.ofNullable(type.isEmpty() ? null : fieldsByName(type).get(name));
  }

  /** Returns a field by its key, at whatever depth it stands. */
  public Optional<Field> field(String key) {
    Field known = fields.get(key);
    return known != null ? Optional.of(known) : within(fields.values(), key);
  }

  private static Optional<Field> within(Iterable<Field> fields, String key) {
    for (Field field : fields) {
      Optional<Field> found =
          field.key().equals(key) ? Optional.of(field) : within(field.subFields(), key);
      for (Field.Layout layout : field.layouts()) {
        found = found.isPresent() ? found : within(layout.fields(), key);
      }
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Returns all top-level fields, in ACF's order. */
  Iterable<Field> fields() {
    return fields.values();
  }

  /** Returns whether the schema defines the field or, of a cloned one, the original. */
  boolean defines(String key) {
    return keys.contains(key) || keys.contains(original(key));
  }

  /** Returns whether a field, or the original of a cloned one, holds passwords. */
  boolean isPassword(String key) {
    return passwords.contains(key) || passwords.contains(original(key));
  }

  /**
   * Returns the metas of an entry, whose fields are known already, without the values of password
   * fields.
   */
  public Metas withoutPasswords(Metas metas) {
    if (passwords.isEmpty()) {
      return metas;
    }
    Map<String, String> references = references(metas);
    references.values().removeIf(key -> !isPassword(key));
    return metas.without(references.keySet());
  }

  /** A clone's key is that of the clone field, {@code _}, and that of the original. */
  private static String original(String key) {
    return key.substring(Math.max(0, key.lastIndexOf(KEY)));
  }

  /**
   * The field that stands in no other and that a meta refers to. A meta with another name than its
   * field is what was left when the field was renamed.
   */
  Optional<Field> field(String name, String key) {
    Field field = fields.get(key);
    return field == null
        ? clonedField(name, key)
        : Optional.of(field).filter(f -> f.stored().equals(name));
  }

  /** Returns the original of a field whose clone is no longer in the schema. */
  private Optional<Field> clonedField(String name, String key) {
    String original = original(key);
    Field field = fields.get(original);
    if (field == null || key.equals(original)) {
      return Optional.empty();
    }
    String clone = key.substring(0, key.length() - original.length() - 1);
    boolean named = name.equals(field.stored()) || name.endsWith('_' + field.stored());
    return named && !keys.contains(clone) ? Optional.of(field.renamed(name)) : Optional.empty();
  }

  /**
   * Returns the fields, by the names of their metas, that entries of a type may hold even without a
   * reference: those of groups that are shown for the type, and those that other entries of the
   * type refer to, as long as only one of them has the name.
   */
  Map<String, Field> fieldsByName(String type) {
    return byName.computeIfAbsent(type, this::findByName);
  }

  private Map<String, Field> findByName(String type) {
    Map<String, Field> found = new LinkedHashMap<>();
    Set<String> ambiguous = new TreeSet<>();
    for (Field field : expected(Set.of(Location.ofType(type)), index.fieldUses(type))) {
      if (found.putIfAbsent(field.stored(), field) != null) {
        ambiguous.add(field.stored());
      }
    }
    found.keySet().removeAll(ambiguous);
    return found;
  }

  /** The fields that items may hold, in ACF's order. */
  private List<Field> expected(Set<Location> locations, List<FieldUse> uses) {
    Set<String> expected = new LinkedHashSet<>();
    locations.forEach(location -> expected.addAll(shown.getOrDefault(location, Set.of())));
    for (FieldUse use : uses) {
      if (fields.containsKey(use.key()) && field(use.name(), use.key()).isPresent()) {
        expected.add(use.key());
      }
    }
    return fields.values().stream().filter(field -> expected.contains(field.key())).toList();
  }

  /**
   * The ways to all parts that the fields of entries of a type may have, each a list of names, in
   * an order that depends on the site alone: {@code [download_pdf, url]}. What stands in lists is
   * not followed.
   */
  public List<List<String>> paths(String type) {
    Set<List<String>> paths = new LinkedHashSet<>();
    fields(Set.of(Location.ofType(type)), index.fieldUses(type))
        .forEach(field -> FieldPaths.addTo(paths, field));
    return List.copyOf(paths);
  }

  /**
   * Returns the fields that entries of a type may have: those of groups that are shown for the type
   * or that entries refer to, in ACF's order, then those without a definition, as far as their
   * values show what they are. Several may have one name, since entries may have different ones.
   */
  public List<Field> fieldsOfType(String type) {
    Location ofType = Location.ofType(type);
    return fields(
        type.equals("attachment") ? Set.of(ofType, Location.ATTACHMENTS) : Set.of(ofType),
        index.fieldUses(type));
  }

  /** Returns likewise the fields of a taxonomy's terms, which use these. */
  public List<Field> fieldsOfTaxonomy(String taxonomy, List<FieldUse> uses) {
    return fields(Location.ofTaxonomy(taxonomy), uses);
  }

  /** Returns the fields of groups that are shown for users. */
  public List<Field> fieldsOfUsers() {
    return fields(Set.of(Location.USERS), List.of());
  }

  /** Returns the fields of the options page of a site. */
  public List<Field> fieldsOfSite(SiteFields page) {
    List<FieldUse> uses = new ArrayList<>(uses(page.metas()));
    if (uses.isEmpty()) {
      LooseValue about = LooseValue.of(new Value.Dict(page.about())).get("fields");
      page.values()
          .forEach(
              (name, value) -> {
                String key = about.get(name).get("key").filled();
                uses.add(new FieldUse(name, key == null ? "" : key, MetaShape.of(value)));
              });
    }
    return fields(Set.of(Location.SITE), uses);
  }

  /** Returns the fields that the metas of a term refer to. */
  public List<FieldUse> uses(Metas metas) {
    List<FieldUse> uses = new ArrayList<>();
    references(metas)
        .forEach(
            (name, key) -> {
              Value value = metas.first(name).orElse(Value.NULL);
              uses.add(new FieldUse(name, key, MetaShape.of(value)));
            });
    for (MetaGrammar grammar : grammars) {
      metas
          .values()
          .forEach(
              (name, values) -> {
                MetaGrammar.Use use = grammar.use(name);
                if (use != null && !values.isEmpty()) {
                  MetaShape shape = use.isWhole() ? MetaShape.of(values.get(0)) : MetaShape.JSON;
                  uses.add(new FieldUse(use.field(), grammar.key(use.field()), shape));
                }
              });
    }
    return uses;
  }

  private List<Field> fields(Set<Location> locations, List<FieldUse> uses) {
    List<Field> all = new ArrayList<>(expected(locations, uses));
    NavigableMap<String, FieldUse> undefined = new TreeMap<>();
    Map<String, FieldUse> ofGrammars = new TreeMap<>();
    for (FieldUse use : uses) {
      if (grammars.stream().anyMatch(grammar -> grammar.key(use.name()).equals(use.key()))) {
        ofGrammars.merge(use.name(), use, FieldUse::and);
        continue;
      }
      clonedField(use.name(), use.key()).ifPresent(all::add);
      if (!defines(use.key())) {
        undefined.merge(use.name(), use, FieldUse::and);
      }
    }
    all.stream().map(Field::stored).forEach(undefined::remove);
    all.addAll(UndefinedFields.of(undefined));
    ofGrammars.values().forEach(use -> all.add(UndefinedFields.of(use)));
    return all;
  }
}

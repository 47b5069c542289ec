package dev.pressport.export.migrate;

import dev.pressport.contentmodel.ContentField;
import dev.pressport.contentmodel.ContentModel;
import dev.pressport.contentmodel.ContentType;
import dev.pressport.contentmodel.NameChoice;
import dev.pressport.contentmodel.NameChoices;
import dev.pressport.contentmodel.SiteMapping;
import dev.pressport.contentmodel.TermType;
import dev.pressport.export.Renaming;
import dev.pressport.model.SiteIndex;
import dev.pressport.permalink.Permalinks;
import dev.pressport.posttype.Taxonomies;
import dev.pressport.posttype.Taxonomy;
import dev.pressport.text.NearestName;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** A check that a policy names types, taxonomies and fields of the site, and that none collide. */
final class MappingCheck {
  private static final int MOST_NAMES = 8;

  private final SiteMapping mapping;
  private final Renaming renaming;
  private final ContentModel model;
  private final Set<String> types = new LinkedHashSet<>();
  private final Set<String> taxonomies = new LinkedHashSet<>();
  private final SiteIndex index;

  private MappingCheck(SiteMapping mapping, SiteOutline outline, Renaming renaming) {
    this.mapping = mapping;
    this.renaming = renaming;
    this.index = outline.index();
    this.model =
        ContentModel.of(outline.site(), index, Permalinks.of(outline.site(), index, Set.of()));
    model.types().stream().map(ContentType::name).forEach(types::add);
    types.addAll(index.entryTypes());
    model.taxonomies().stream().map(TermType::name).forEach(taxonomies::add);
    index.forEachTerm(term -> taxonomies.add(term.key().taxonomy()));
  }

  /**
   * Checks a mapping.
   *
   * @throws PolicyMismatch for the first name that the site does not have, or that cannot change
   */
  static void require(SiteMapping mapping, SiteOutline outline, Renaming renaming)
      throws PolicyMismatch {
    if (!mapping.equals(SiteMapping.NONE)) {
      new MappingCheck(mapping, outline, renaming).check();
    }
  }

  private void check() throws PolicyMismatch {
    checkKnown(mapping.types(), types, "post type");
    for (NameChoice choice : mapping.types().byName().values()) {
      if (choice.isRenamed() && !canBeRenamed(choice.name())) {
        throw fault(choice, quoted(choice.name()) + " cannot be renamed. Use keep or drop");
      }
    }
    checkKnown(mapping.taxonomies(), taxonomies, "taxonomy");
    for (NameChoice choice : mapping.taxonomies().byName().values()) {
      boolean changed = choice.isDropped() || choice.isRenamed();
      if (changed && Taxonomies.of(choice.name()).is(Taxonomy.Trait.INTERNAL)) {
        throw fault(
            choice, quoted(choice.name()) + " is used by WordPress itself. It can only be kept");
      }
    }
    checkSections();
    for (Map.Entry<String, NameChoices> fields : mapping.fields().entrySet()) {
      checkFields(fields.getKey(), fields.getValue());
    }
  }

  /** Files are the media library of a target; other types without pages are in none. */
  private boolean canBeRenamed(String type) {
    return !type.equals("attachment") && model.type(type).isPresent();
  }

  private void checkKnown(NameChoices choices, Collection<String> known, String kind)
      throws PolicyMismatch {
    for (NameChoice choice : choices.byName().values()) {
      if (!known.contains(choice.name())) {
        throw fault(choice, unknown(choice.name(), known, kind));
      }
    }
  }

  private static String unknown(String name, Collection<String> known, String kind) {
    return "The site has no "
        + kind
        + " "
        + quoted(name)
        + NearestName.to(name, known)
            .map(near -> ". The nearest name is " + near)
            .orElse(known.isEmpty() ? "" : ". It has " + list(known));
  }

  private static String list(Collection<String> names) {
    String first = String.join(", ", names.stream().limit(MOST_NAMES).toList());
    return names.size() > MOST_NAMES
        ? first + " and " + (names.size() - MOST_NAMES) + " more"
        : first;
  }

  private static String quoted(String name) {
    return '"' + name + '"';
  }

  private PolicyMismatch fault(NameChoice choice, String sentence) {
    return new PolicyMismatch(mapping.origin(), choice.line(), choice.column(), sentence);
  }

  /** Types and taxonomies share the names of folders and collections. */
  private void checkSections() throws PolicyMismatch {
    Map<String, String> taken = new HashMap<>();
    types.stream()
        .filter(type -> !mapping.types().drops(type) && !mapping.types().renames(type))
        .forEach(type -> taken.put(folded(type), "post type"));
    taxonomies.stream()
        .filter(name -> !mapping.taxonomies().drops(name) && !mapping.taxonomies().renames(name))
        .forEach(name -> taken.put(folded(name), "taxonomy"));
    claim(mapping.types(), renaming::ofType, "post type", taken);
    claim(mapping.taxonomies(), taxonomy -> renaming.taxonomies(), "taxonomy", taken);
  }

  private void claim(
      NameChoices choices, Predicate<String> used, String kind, Map<String, String> taken)
      throws PolicyMismatch {
    for (NameChoice choice : choices.byName().values()) {
      String newName = choices.of(choice.name());
      if (!choice.isRenamed()) {
        continue;
      }
      if (used.test(choice.name()) && renaming.reserved().contains(newName)) {
        throw fault(
            choice, "The target uses the name " + quoted(newName) + " itself. Use another name");
      }
      String owner = taken.putIfAbsent(folded(newName), kind);
      if (owner != null) {
        throw fault(
            choice, "Another " + owner + " has the name " + quoted(newName) + ". Use another name");
      }
    }
  }

  /** Systems compare names without hyphens and underscores. */
  private static String folded(String name) {
    return name.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
  }

  private void checkFields(String type, NameChoices choices) throws PolicyMismatch {
    if (!types.contains(type)) {
      throw new PolicyMismatch(
          mapping.origin(), choices.line(), choices.column(), unknown(type, types, "post type"));
    }
    Set<String> known = new LinkedHashSet<>();
    Set<String> taken = new TreeSet<>();
    index.metaUses(type).forEach(use -> taken.add(use.name()));
    for (ContentField field : model.type(type).map(ContentType::fields).orElse(List.of())) {
      (field.isCustom() ? known : taken).add(field.name());
    }
    checkKnown(choices, known, "field of the post type " + type + " called");
    taken.addAll(known);
    taken.removeIf(name -> choices.drops(name) || choices.renames(name));
    for (NameChoice choice : choices.byName().values()) {
      if (choice.isRenamed() && !taken.add(choices.of(choice.name()))) {
        throw fault(
            choice,
            "Another field of the post type "
                + type
                + " has the name "
                + quoted(choices.of(choice.name()))
                + ". Use another name");
      }
    }
  }
}

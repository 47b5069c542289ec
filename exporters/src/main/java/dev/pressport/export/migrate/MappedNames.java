package dev.pressport.export.migrate;

import dev.pressport.contentmodel.NameChoice;
import dev.pressport.contentmodel.NameChoices;
import dev.pressport.contentmodel.SiteMapping;
import dev.pressport.export.Renaming;
import dev.pressport.problem.Problem;
import dev.pressport.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The names that the user chose, in the form that the target could give them. */
final class MappedNames {
  private MappedNames() {}

  /**
   * Returns the new names of a run.
   *
   * @param ofTarget those that the target made, in which fields have the names that the user chose
   */
  static SortedMap<String, String> of(
      SiteMapping mapping, Renaming renaming, SortedMap<String, String> ofTarget) {
    SortedMap<String, String> names = new TreeMap<>(ofTarget);
    mapping.types().byName().values().stream()
        .filter(choice -> renaming.ofType(choice.name()))
        .forEach(choice -> add(choice, choice.name(), names));
    if (renaming.taxonomies()) {
      mapping.taxonomies().byName().values().forEach(choice -> add(choice, choice.name(), names));
    }
    if (renaming.fields()) {
      mapping
          .fields()
          .forEach(
              (type, fields) -> {
                List<NameChoice> choices = new ArrayList<>(fields.byName().values());
                choices.removeIf(choice -> !choice.isRenamed());
                // A chosen name may be the old name of another field.
                SortedMap<String, String> made = new TreeMap<>();
                for (NameChoice choice : choices) {
                  String chosen = type + "." + fields.of(choice.name());
                  String name = ofTarget.getOrDefault(chosen, fields.of(choice.name()));
                  names.remove(chosen);
                  made.put(type + "." + choice.name(), name);
                }
                names.putAll(made);
              });
    }
    return names;
  }

  private static void add(NameChoice choice, String key, SortedMap<String, String> names) {
    String newName = choice.newName();
    if (newName != null && choice.isRenamed()) {
      names.putIfAbsent(key, newName);
    }
  }

  /** Reports the chosen names that the target cannot have, or only in another form. */
  static void tell(
      SiteMapping mapping, Renaming renaming, SortedMap<String, String> names, Problems problems) {
    tell("", mapping.types(), renaming::ofType, names, problems);
    tell("", mapping.taxonomies(), name -> renaming.taxonomies(), names, problems);
    mapping
        .fields()
        .forEach(
            (type, fields) -> tell(type + ".", fields, name -> renaming.fields(), names, problems));
  }

  private static void tell(
      String prefix,
      NameChoices choices,
      Predicate<String> able,
      SortedMap<String, String> names,
      Problems problems) {
    for (NameChoice choice : choices.byName().values()) {
      String old = prefix + choice.name();
      String chosen = choices.of(choice.name());
      String name = names.getOrDefault(old, choice.name());
      if (!choice.isRenamed()) {
        continue;
      }
      if (!able.test(choice.name())) {
        problems.add(Problem.of(MigrationProblem.NAME_NOT_USED, old, chosen));
      } else if (!folded(name).endsWith(folded(chosen))) {
        problems.add(Problem.of(MigrationProblem.NAME_CHANGED, old, chosen, name));
      }
    }
  }

  private static String folded(String name) {
    return name.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
  }
}

package dev.pressport.contentmodel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The user's choices for the names of one kind. A name without a choice is kept.
 *
 * @param byName in the order of the file
 * @param line the line of the file at which they begin, counted from 1
 * @param column likewise the column
 */
public record NameChoices(Map<String, NameChoice> byName, int line, int column) {
  /** No choices: every name is kept. */
  public static final NameChoices NONE = new NameChoices(Map.of(), 1, 1);

  public NameChoices {
    byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
  }

  /** Returns whether what has a name is left out. */
  public boolean drops(String name) {
    NameChoice choice = byName.get(name);
    return choice != null && choice.isDropped();
  }

  /** Returns whether a name is replaced. */
  public boolean renames(String name) {
    NameChoice choice = byName.get(name);
    return choice != null && choice.isRenamed();
  }

  /** Returns the name in the target; the same for one that is kept or dropped. */
  public String of(String name) {
    NameChoice choice = byName.get(name);
    String newName = choice == null ? null : choice.newName();
    return newName == null ? name : newName;
  }

  /** Returns the names that are dropped. */
  public Set<String> dropped() {
    return byName.values().stream()
        .filter(NameChoice::isDropped)
        .map(NameChoice::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Returns whether any name is dropped or replaced. */
  public boolean changeAny() {
    return byName.values().stream().anyMatch(choice -> choice.isDropped() || choice.isRenamed());
  }

  /** Returns whether any name is replaced. */
  public boolean renameAny() {
    return byName.values().stream().anyMatch(NameChoice::isRenamed);
  }
}

package dev.pressport.cli.console;

import dev.pressport.text.NearestName;
import java.util.Collection;

/** The name that someone may have meant, as the beginning of a remedy. */
public final class SpellingSuggestion {
  private SpellingSuggestion() {}

  /** Returns the nearest name and two blanks; empty when none is near. */
  public static String hint(String typed, Collection<String> names) {
    return NearestName.to(typed, names).map(name -> name + ".  ").orElse("");
  }
}

package dev.pressport.cli.command;

import dev.pressport.cli.Nearest;
import java.util.Collection;

/** Beginnings of remedies. */
final class Hints {
  private Hints() {}

  /** The nearest name, to be followed by where all of them are; empty when none is near. */
  static String nearest(String typed, Collection<String> names) {
    return Nearest.to(typed, names).map(name -> name + ".  ").orElse("");
  }
}

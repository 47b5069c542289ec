package dev.pressport.export.strapi;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The facts about the values of a site that its schema depends on, such as whether a text is longer
 * than a short text may be. Every thread notes those of its item; one thread gathers them.
 */
final class Seen {
  /** The beginning of the fact that a language is used. */
  static final String LOCALE = "locale ";

  /** The beginning of {@link #localized}. */
  static final String LOCALIZED = "localized ";

  private final Set<String> facts = new TreeSet<>();

  void add(Set<String> more) {
    facts.addAll(more);
  }

  boolean has(String fact) {
    return facts.contains(fact);
  }

  /** Returns the ends of the facts with a beginning, sorted. */
  List<String> after(String beginning) {
    return facts.stream()
        .filter(fact -> fact.startsWith(beginning))
        .map(fact -> fact.substring(beginning.length()))
        .toList();
  }

  /** The attribute has a value somewhere. */
  static String used(String owner, String attribute) {
    return "used " + owner + " " + attribute;
  }

  /** Some owner has no value of the attribute. */
  static String absent(String owner, String attribute) {
    return "absent " + owner + " " + attribute;
  }

  /** Some value is not of the narrow form of the attribute. */
  static String odd(String owner, String attribute) {
    return "odd " + owner + " " + attribute;
  }

  /** Some entry of the type has a language. */
  static String localized(String type) {
    return LOCALIZED + type;
  }
}

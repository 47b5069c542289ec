package dev.pressport.export.strapi;

import dev.pressport.contentmodel.ContentField.Choice;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The rule for the values of an enumeration: core's domain/content-type/validator.js. */
final class Enumeration {
  /** Values whose name in GraphQL is clear: other signs become {@code _}, or nothing. */
  private static final Pattern VALUE = Pattern.compile("[A-Za-z][A-Za-z0-9_ -]*");

  private Enumeration() {}

  /** Returns whether these can be the values of an enumeration. */
  static boolean fits(List<Choice> choices) {
    Set<String> names = new HashSet<>();
    return !choices.isEmpty()
        && choices.stream()
            .map(Choice::value)
            .allMatch(
                value ->
                    VALUE.matcher(value).matches()
                        && value.strip().equals(value)
                        && names.add(value.replaceAll("[ _-]+", "_")));
  }
}

package dev.pressport.option;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An option that a source or target understands.
 *
 * @param name as it is typed after {@code -O}
 * @param values all that it can be; empty when it is free text
 * @param fallback what holds when it is not given
 * @param list whether several values may be given, separated by commas
 * @param description half a line for the help
 * @param pattern a regular expression that free text must match as a whole; null when any will do
 */
public record OptionSpec(
    String name,
    List<String> values,
    @Nullable String fallback,
    boolean list,
    String description,
    @Nullable String pattern) {
  public OptionSpec {
    values = List.copyOf(values);
  }

  /** An option with the values that it can have, or any text. */
  public OptionSpec(
      String name,
      List<String> values,
      @Nullable String fallback,
      boolean list,
      String description) {
    this(name, values, fallback, list, description, null);
  }

  /** An option with one value, whose form the description tells. */
  public static OptionSpec matching(
      String name, String pattern, String fallback, String description) {
    return new OptionSpec(name, List.of(), fallback, false, description, pattern);
  }
}

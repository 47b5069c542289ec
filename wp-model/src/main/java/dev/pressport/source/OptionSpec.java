package dev.pressport.source;

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
 */
public record OptionSpec(
    String name, List<String> values, @Nullable String fallback, boolean list, String description) {
  public OptionSpec {
    values = List.copyOf(values);
  }
}

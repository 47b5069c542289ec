package dev.pressport.cli.console;

import java.util.List;

/**
 * Something that cannot be done, as a code of {@code messages.properties} and the facts it tells.
 */
public record Fault(String code, List<String> facts) {
  public Fault {
    facts = List.copyOf(facts);
  }

  /** A fault with its facts in the order of the message. */
  public static Fault of(String code, String... facts) {
    return new Fault(code, List.of(facts));
  }
}

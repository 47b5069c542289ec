package dev.pressport.source;

import java.io.IOException;
import java.util.List;

/**
 * A location that cannot be read at all. The code names a text for people, which takes the facts in
 * their order; see the command's messages.
 */
public final class SourceUnreadable extends IOException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient List<String> facts;

  /** With the code of the text and what it tells. */
  public SourceUnreadable(String code, String... facts) {
    super(code + " " + String.join(", ", facts));
    this.code = code;
    this.facts = List.of(facts);
  }

  /** Kebab-case, stable. */
  public String code() {
    return code;
  }

  /** What the text tells, in its order. */
  public List<String> facts() {
    return facts;
  }
}

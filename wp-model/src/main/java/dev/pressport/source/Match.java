package dev.pressport.source;

import dev.pressport.problem.RefusalKind;
import java.util.Optional;

/**
 * What a source makes of a location.
 *
 * @param certainty 0 to 100; the source that is surest reads it, or says why it cannot be read
 * @param refusal why it cannot be read although it is nearly this source's business
 */
public record Match(int certainty, Optional<SourceUnreadable> refusal) {

  /** The location is this source's. */
  public static Match sure() {
    return new Match(100, Optional.empty());
  }

  /** The location is not readable, and this source knows why. */
  public static Match refused(int certainty, RefusalKind kind, Object... facts) {
    return new Match(certainty, Optional.of(new SourceUnreadable(kind, facts)));
  }
}

package dev.pressport.source;

import dev.pressport.problem.RefusalKind;
import java.util.Optional;

/**
 * A source's judgement of a location.
 *
 * @param certainty 0 to 100; the most certain source reads it, or refuses to
 * @param refusal the reason why the source cannot read it although its kind fits
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

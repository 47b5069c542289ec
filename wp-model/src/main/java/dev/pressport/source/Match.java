package dev.pressport.source;

import dev.pressport.problem.RefusalKind;
import java.util.Optional;

/**
 * A source's judgement of a location.
 *
 * @param certainty 0 to 100; the most certain source reads it, or refuses to
 * @param refusal the reason why the source cannot read it although its kind fits
 * @param part whether it is refused only by itself: it is a part of what another location holds
 */
public record Match(int certainty, Optional<SourceUnreadable> refusal, boolean part) {

  /** A judgement of a location that is more than a part. */
  public Match(int certainty, Optional<SourceUnreadable> refusal) {
    this(certainty, refusal, false);
  }

  /** The location is this source's. */
  public static Match sure() {
    return new Match(100, Optional.empty());
  }

  /** The location is not readable, and this source knows why. */
  public static Match refused(int certainty, RefusalKind kind, Object... facts) {
    return new Match(certainty, Optional.of(new SourceUnreadable(kind, facts)));
  }

  /** The location is a part of a site's content, and no source by itself. */
  public static Match part(int certainty, RefusalKind kind, Object... facts) {
    return new Match(certainty, Optional.of(new SourceUnreadable(kind, facts)), true);
  }
}

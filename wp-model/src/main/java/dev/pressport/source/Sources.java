package dev.pressport.source;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** The sources on the class path. */
public final class Sources {
  private Sources() {}

  /** Returns all sources, by id. */
  public static List<ContentSource> all() {
    return ServiceLoader.load(ContentSource.class).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(ContentSource::id))
        .toList();
  }

  /**
   * The source that reads a location.
   *
   * @throws SourceUnreadable when none does, with the reason of the one that came nearest
   */
  public static ContentSource recognizing(Location location) throws IOException {
    ContentSource best = null;
    Match bestMatch = new Match(-1, Optional.empty());
    for (ContentSource source : all()) {
      Optional<Match> match = source.recognize(location);
      if (match.isPresent() && match.get().certainty() > bestMatch.certainty()) {
        best = source;
        bestMatch = match.get();
      }
    }
    if (best == null) {
      throw new SourceUnreadable(
          SourceRefusal.UNKNOWN_FORMAT, location.name(), UnknownContent.of(location));
    }
    if (bestMatch.refusal().isPresent()) {
      throw bestMatch.refusal().get();
    }
    return best;
  }
}

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
   * The source that knows most about a location.
   *
   * @param refusal the reason why the location is no source by itself but a part of one
   */
  public record Recognition(ContentSource source, Optional<SourceUnreadable> refusal) {}

  /**
   * The source that reads a location.
   *
   * @throws SourceUnreadable when none does, with the reason of the one that came nearest
   */
  public static ContentSource recognizing(Location location) throws IOException {
    Recognition recognition = recognize(location);
    if (recognition.refusal().isPresent()) {
      throw recognition.refusal().get();
    }
    return recognition.source();
  }

  /**
   * Looks at a location that may be a part of what another holds.
   *
   * @throws SourceUnreadable when no source reads it, with the reason of the one that came nearest
   */
  public static Recognition recognize(Location location) throws IOException {
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
    if (bestMatch.refusal().isPresent() && !bestMatch.part()) {
      throw bestMatch.refusal().get();
    }
    return new Recognition(best, bestMatch.refusal());
  }
}

package dev.pressport.source;

import dev.pressport.option.Options;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source is asked to open.
 *
 * @param workFolder exists, for the source alone, emptied by the caller afterwards
 * @param maxValue the length in UTF-16 units above which a single value is kept in a file
 * @param options of {@link ContentSource#options()}, those that were given
 * @param login for locations that ask for one; null when none was given
 * @param progress hears how far the opening is
 */
public record SourceRequest(
    List<Location> locations,
    Path workFolder,
    long maxValue,
    Options options,
    @Nullable Login login,
    OpeningProgress progress) {
  public SourceRequest {
    locations = List.copyOf(locations);
  }

  /** A request without options. */
  public SourceRequest(List<Location> locations, Path workFolder, long maxValue) {
    this(locations, workFolder, maxValue, Options.NONE, null, OpeningProgress.NONE);
  }
}

package dev.pressport.source;

import dev.pressport.option.Options;
import java.nio.file.Path;
import java.util.List;

/**
 * The request to open a source.
 *
 * @param workFolder exists, for the source alone, emptied by the caller afterwards
 * @param keptFolder need not exist; what is expensive to fetch waits there, so that an interrupted
 *     run can continue with it
 * @param maxValue the length in UTF-16 units above which a single value is kept in a file
 * @param options of {@link ContentSource#options()}, those that were given
 * @param connection for locations on servers
 * @param progress hears how far the opening is
 */
public record SourceRequest(
    List<? extends Location> locations,
    Path workFolder,
    Path keptFolder,
    long maxValue,
    Options options,
    Connection connection,
    OpeningProgress progress) {
  /** The default of {@link #maxValue}. */
  public static final long MAX_VALUE = 16 << 20;

  public SourceRequest {
    locations = List.copyOf(locations);
  }

  /** A request of a visitor, without options. */
  public static SourceRequest of(List<? extends Location> locations, Path workFolder) {
    return new SourceRequest(
        locations,
        workFolder,
        workFolder.resolve("kept"),
        MAX_VALUE,
        Options.NONE,
        Connection.visitor("Pressport"),
        OpeningProgress.NONE);
  }

  /** The same request for other locations, in other folders. */
  public SourceRequest in(List<? extends Location> others, Path work, Path kept) {
    return new SourceRequest(others, work, kept, maxValue, options, connection, progress);
  }

  /** The same request with another limit for values in memory, in UTF-16 units. */
  public SourceRequest withMaxValue(long units) {
    return new SourceRequest(
        locations, workFolder, keptFolder, units, options, connection, progress);
  }

  /** The same request with options. */
  public SourceRequest withOptions(Options given) {
    return new SourceRequest(
        locations, workFolder, keptFolder, maxValue, given, connection, progress);
  }

  /** The same request over another connection. */
  public SourceRequest withConnection(Connection other) {
    return new SourceRequest(locations, workFolder, keptFolder, maxValue, options, other, progress);
  }

  /** The files and folders among the locations. */
  public List<Location.OnDisk> files() {
    return locations.stream().flatMap(location -> location.onDisk().stream()).toList();
  }
}

package dev.pressport.source;

import java.nio.file.Path;
import java.util.List;

/**
 * What a source is asked to open.
 *
 * @param workFolder exists, for the source alone, emptied by the caller afterwards
 * @param maxValue the length in UTF-16 units above which a single value is kept in a file
 */
public record SourceRequest(List<Location> locations, Path workFolder, long maxValue) {
  public SourceRequest {
    locations = List.copyOf(locations);
  }
}

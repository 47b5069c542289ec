package dev.pressport.source.rest;

import dev.pressport.http.RetryPolicy;
import dev.pressport.problem.Problems;
import dev.pressport.row.Row;
import dev.pressport.source.Location;
import dev.pressport.source.OpenSite;
import dev.pressport.source.RowReader;
import dev.pressport.source.SourceRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A pull in a folder of the temporary one, to read as a source. */
record PulledFolder(Path temp, String name) {
  /** Waits of tests. */
  static final RetryPolicy HASTE =
      new RetryPolicy(
          Duration.ofSeconds(5),
          Duration.ofSeconds(5),
          Duration.ofSeconds(10),
          Duration.ofMillis(1),
          Duration.ofMillis(5),
          Duration.ofMillis(300));

  private static final int LARGEST = 1 << 24;

  interface Reading<T> {
    T of(OpenSite open) throws IOException;
  }

  <T> T open(Reading<T> reading) throws IOException {
    Location location = new Location.OnDisk("site.example", temp.resolve(name));
    Path work = Files.createTempDirectory(temp, "work");
    SourceRequest request = SourceRequest.of(List.of(location), work).withMaxValue(LARGEST);
    try (OpenSite open = new RestSource().open(request)) {
      return reading.of(open);
    }
  }

  List<Row> rows(Problems problems) throws IOException {
    return open(
        open -> {
          List<Row> rows = new ArrayList<>();
          try (RowReader reader = open.rows(problems)) {
            for (Row row = reader.next(); row != null; row = reader.next()) {
              rows.add(row);
            }
          }
          return rows;
        });
  }
}

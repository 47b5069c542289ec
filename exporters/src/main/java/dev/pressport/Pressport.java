package dev.pressport;

import dev.pressport.source.Location;
import dev.pressport.source.SourceUnreadable;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * The way in: opens WordPress sites.
 *
 * <p>A source is a file or folder (export files, SQL dumps, SQLite files, backups, clean JSON,
 * recordings of live sites), the address of a live site ({@code https://…}) or of a database
 * ({@code jdbc:mariadb://…}), or a stream. It is recognized by its content. Several sources of one
 * site are joined.
 */
public final class Pressport {
  private Pressport() {}

  /**
   * Opens a site. Temporary files last until it is closed.
   *
   * @param sources paths and addresses
   * @throws SourceUnreadable when a source cannot be read, or when they are of different sites
   */
  public static WordPressSite open(String... sources) throws IOException {
    return source(sources).open();
  }

  /** Names sources that are opened later, with settings such as a login. */
  public static Opening source(String... sources) {
    return source(Stream.of(sources).map(Location::of).toList());
  }

  /** Names sources that are opened later. */
  public static Opening source(List<? extends Location> sources) {
    return new Opening(sources);
  }
}

package dev.pressport.source.file;

import dev.pressport.problem.Problem;
import dev.pressport.source.Location;
import dev.pressport.source.SourceUnreadable;
import dev.pressport.source.Uploads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What is found in a file, a folder or an archive: its documents, in the order of names, and the
 * uploaded files beside them. What belongs to WordPress's program is neither.
 */
public final class Documents implements Iterable<Document> {
  /**
   * Each source asks for the same archive, and to list one may take long; forgotten with the
   * location.
   */
  private static final Map<Location, Listing> LISTED =
      Collections.synchronizedMap(new WeakHashMap<>());

  private final List<Document> documents;
  private final List<Document> acfJson;
  private final @Nullable Uploads uploads;
  private final List<Problem> problems;
  private final @Nullable SourceUnreadable obstacle;
  private final boolean archive;

  private record Listing(long size, FileTime time, Documents documents) {
    static Listing of(Path file, Documents documents) throws IOException {
      return new Listing(Files.size(file), Files.getLastModifiedTime(file), documents);
    }

    boolean isOf(Path file) throws IOException {
      return Files.isRegularFile(file)
          && size == Files.size(file)
          && time.equals(Files.getLastModifiedTime(file));
    }
  }

  Documents(
      List<Document> documents,
      List<Document> acfJson,
      Optional<Uploads> uploads,
      List<Problem> problems,
      @Nullable SourceUnreadable obstacle,
      boolean archive) {
    this.documents = List.copyOf(documents);
    this.acfJson = List.copyOf(acfJson);
    this.uploads = uploads.orElse(null);
    this.problems = List.copyOf(problems);
    this.obstacle = obstacle;
    this.archive = archive;
  }

  /** Looks into a location. */
  public static Documents of(Location location) throws IOException {
    Listing known = LISTED.get(location);
    if (known != null && known.isOf(location.path())) {
      return known.documents();
    }
    Documents found = gather(location);
    if (found.isArchive() && Files.isRegularFile(location.path())) {
      LISTED.put(location, Listing.of(location.path(), found));
    }
    return found;
  }

  private static Documents gather(Location location) throws IOException {
    DocumentCollector gathering = new DocumentCollector();
    if (Files.isDirectory(location.path())) {
      gathering.folder(location.name(), location.path());
    } else {
      gathering.file(location.name(), location.path());
    }
    return gathering.documents();
  }

  @Override
  public Iterator<Document> iterator() {
    return documents.iterator();
  }

  /** The files in which ACF keeps definitions with themes. */
  List<Document> acfJson() {
    return acfJson;
  }

  /** What people uploaded to the site, where that is here too. */
  public Optional<Uploads> uploads() {
    return Optional.ofNullable(uploads);
  }

  /** What cannot be read of an archive although the archive can. */
  public List<Problem> problems() {
    return problems;
  }

  /** What keeps an archive from being read that may well hold a site. */
  public Optional<SourceUnreadable> obstacle() {
    return Optional.ofNullable(obstacle);
  }

  /** Whether the location is, or has, an archive of many files. */
  public boolean isArchive() {
    return archive;
  }
}

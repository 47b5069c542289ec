package dev.pressport.source.file;

import dev.pressport.source.Location;
import dev.pressport.source.Problem;
import dev.pressport.source.SourceUnreadable;
import dev.pressport.source.Uploads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is found in a file, a folder or an archive: its documents, in the order of names, and the
 * uploaded files beside them. What belongs to WordPress's program is neither.
 */
public final class Documents implements Iterable<Document> {
  /** Each source asks for the same archive, and to list one may take long. */
  private static volatile @Nullable Listing last;

  private final List<Document> documents;
  private final List<Document> acfJson;
  private final @Nullable Uploads uploads;
  private final List<Problem> problems;
  private final @Nullable SourceUnreadable obstacle;
  private final boolean archive;

  private record Listing(Location location, long size, FileTime time, Documents documents) {
    static Listing of(Location location, Documents documents) throws IOException {
      Path file = location.path();
      return new Listing(location, Files.size(file), Files.getLastModifiedTime(file), documents);
    }

    boolean isOf(Location asked) throws IOException {
      return location.equals(asked)
          && Files.isRegularFile(asked.path())
          && size == Files.size(asked.path())
          && time.equals(Files.getLastModifiedTime(asked.path()));
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
    Listing known = last;
    if (known != null && known.isOf(location)) {
      return known.documents();
    }
    Documents found = gather(location);
    if (found.isArchive() && Files.isRegularFile(location.path())) {
      last = Listing.of(location, found);
    }
    return found;
  }

  private static Documents gather(Location location) throws IOException {
    Gathering gathering = new Gathering();
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

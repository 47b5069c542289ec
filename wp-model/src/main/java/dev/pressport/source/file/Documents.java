package dev.pressport.source.file;

import dev.pressport.source.Location;
import dev.pressport.source.Problem;
import dev.pressport.source.Uploads;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What is found in a file, a folder or an archive: its documents, in the order of names, and the
 * uploaded files beside them. What belongs to WordPress's program is neither.
 */
public final class Documents implements Iterable<Document> {
  private final List<Document> documents;
  private final @org.jspecify.annotations.Nullable Uploads uploads;
  private final List<Problem> problems;
  private final boolean archive;

  Documents(
      List<Document> documents,
      Optional<Uploads> uploads,
      List<Problem> problems,
      boolean archive) {
    this.documents = List.copyOf(documents);
    this.uploads = uploads.orElse(null);
    this.problems = List.copyOf(problems);
    this.archive = archive;
  }

  /** Looks into a location. */
  public static Documents of(Location location) throws IOException {
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

  /** What people uploaded to the site, where that is here too. */
  public Optional<Uploads> uploads() {
    return Optional.ofNullable(uploads);
  }

  /** What cannot be read of an archive although the archive can. */
  public List<Problem> problems() {
    return problems;
  }

  /** Whether the location is, or has, an archive of many files. */
  public boolean isArchive() {
    return archive;
  }
}

package dev.pressport.source.file;

import dev.pressport.problem.Problem;
import dev.pressport.source.Location;
import dev.pressport.source.SourceUnreadable;
import dev.pressport.source.Uploads;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The contents of a file, a folder or an archive: its documents, in the order of names, and the
 * uploaded files beside them. WordPress's program files are neither.
 */
public final class Documents implements Iterable<Document> {
  private final List<Document> documents;
  private final List<Document> acfJson;
  private final Map<String, String> options;
  private final @Nullable FoundUploads uploads;
  private final List<Container> containers;
  private final List<Problem> problems;
  private final @Nullable SourceUnreadable obstacle;
  private final boolean archive;
  private final boolean program;

  Documents(
      List<Document> documents,
      List<Document> acfJson,
      Map<String, String> options,
      Optional<FoundUploads> uploads,
      List<Container> containers,
      List<Problem> problems,
      @Nullable SourceUnreadable obstacle,
      boolean archive,
      boolean program) {
    this.documents = List.copyOf(documents);
    this.acfJson = List.copyOf(acfJson);
    this.options = Map.copyOf(options);
    this.uploads = uploads.orElse(null);
    this.containers = List.copyOf(containers);
    this.problems = List.copyOf(problems);
    this.obstacle = obstacle;
    this.archive = archive;
    this.program = program;
  }

  /** The documents in a file or folder; those of an archive are listed once. */
  public static Documents of(Location.OnDisk location) throws IOException {
    Documents known = location.found(Documents.class);
    if (known != null) {
      return known;
    }
    Documents found = collected(location);
    if (found.isArchive() && Files.isRegularFile(location.path())) {
      location.remember(Documents.class, found);
    }
    return found;
  }

  private static Documents collected(Location.OnDisk location) throws IOException {
    DocumentCollector collector = new DocumentCollector(location.password());
    if (Files.isDirectory(location.path())) {
      collector.folder(location.name(), location.path());
    } else {
      collector.location(location.name(), location.path());
    }
    return collector.documents();
  }

  @Override
  public Iterator<Document> iterator() {
    return documents.iterator();
  }

  /** The files in which ACF keeps definitions with themes. */
  List<Document> acfJson() {
    return acfJson;
  }

  /**
   * Returns WordPress's options that a backup has beside its dump, which has them blank, by name as
   * the database would have them.
   */
  public Map<String, String> options() {
    return options;
  }

  /** Returns the files that people uploaded to the site, if they are here too. */
  public Optional<Uploads> uploads() {
    return Optional.ofNullable(uploads);
  }

  /** Returns the uploaded files in several locations, which are parts of one folder. */
  public static Optional<Uploads> uploads(List<Documents> locations) {
    List<FoundUploads> parts = new ArrayList<>();
    List<Container> containers = new ArrayList<>();
    for (Documents documents : locations) {
      Optional.ofNullable(documents.uploads).ifPresent(parts::add);
      containers.addAll(documents.containers);
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(FoundUploads.of(parts, containers));
  }

  /** Returns the problems of unreadable members of readable archives. */
  public List<Problem> problems() {
    return problems;
  }

  /** Returns the reason why an archive that may well hold a site cannot be read. */
  public Optional<SourceUnreadable> obstacle() {
    return Optional.ofNullable(obstacle);
  }

  /** Returns whether an archive has files of WordPress's program, a plugin or a theme. */
  public boolean hasProgram() {
    return program;
  }

  /** Returns whether the location is, or contains, an archive of many files. */
  public boolean isArchive() {
    return archive;
  }
}

package dev.pressport.source.file;

import dev.pressport.source.ArchivePassword;
import dev.pressport.source.SourceUnreadable;
import dev.pressport.source.Uploads;
import dev.pressport.source.archive.ArchiveRefusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The media files of a folder or an archive that is no source itself: an uploads folder, a site or
 * a backup that contains one, or the folder {@code media} of clean JSON.
 */
public final class MediaFiles {
  private static final Pattern BY_MONTH =
      Pattern.compile("((?:[^/]++/)?)(?:sites/\\d++/)?\\d{4}/\\d{2}/.++", Pattern.DOTALL);

  private static final Pattern NAMED =
      Pattern.compile("((?:[^/]++/)?(?:app/)?uploads/|media/).++", Pattern.DOTALL);

  private final Container container;
  private final Map<String, Found> folders = new HashMap<>();
  private boolean encrypted;

  /** The kinds of folders with media files, from the surest. */
  private enum Kind {
    /** The whole, which has folders for months. */
    MONTHS,
    /** An uploads folder where WordPress and its backups have it. */
    UPLOADS,
    /** A folder with a usual name. */
    NAMED,
    /** The only folder, which has folders for months. */
    MONTHS_BELOW,
    /** The whole, whatever its folders are. */
    WHOLE
  }

  /** The files below a folder. */
  private static final class Found {
    private Kind kind;
    private long files;
    private long bytes;

    Found(Kind kind) {
      this.kind = kind;
    }
  }

  private MediaFiles(Container container) {
    this.container = container;
  }

  /**
   * Returns the media files in a folder or an archive.
   *
   * @param given the path as the user wrote it, for messages
   * @throws SourceUnreadable when there are none
   */
  public static Uploads at(String given, Path path) throws IOException {
    return at(given, path, ArchivePassword.NONE);
  }

  /** Returns the same, also those of an encrypted archive. */
  public static Uploads at(String given, Path path, ArchivePassword password) throws IOException {
    if (!Files.exists(path)) {
      throw new SourceUnreadable(FileRefusal.MEDIA_NOT_THERE, given);
    }
    if (Files.isDirectory(path)) {
      return inFolder(given, path, password)
          .orElseThrow(() -> new SourceUnreadable(FileRefusal.MEDIA_NONE, given));
    }
    Container container =
        DocumentCollector.container(given, path, password)
            .orElseThrow(() -> new SourceUnreadable(FileRefusal.MEDIA_NO_ARCHIVE, given));
    MediaFiles media = new MediaFiles(container);
    media.look(true);
    Optional<Uploads> found = media.found(given);
    if (media.isWithoutKnownFolder()) {
      DocumentCollector collector = new DocumentCollector(password);
      collector.file(given, path);
      found = collector.documents().uploads().or(() -> media.found(given));
    }
    if (found.isEmpty()) {
      throw media.encrypted
          ? new SourceUnreadable(ArchiveRefusal.ARCHIVE_ENCRYPTED, given, EncryptedZip.BY)
          : new SourceUnreadable(FileRefusal.MEDIA_NONE, given);
    }
    return found.get();
  }

  /** Returns whether archives in it may hold the uploads. */
  private boolean isWithoutKnownFolder() {
    return folders.values().stream().allMatch(found -> found.kind == Kind.WHOLE);
  }

  /** Returns the files of a folder, all of which are media; empty when there are none. */
  public static Optional<Uploads> below(String name, Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    MediaFiles media = new MediaFiles(new FolderFiles(folder));
    media.look(false);
    return media.found(name);
  }

  private static Optional<Uploads> inFolder(String given, Path folder, ArchivePassword password)
      throws IOException {
    MediaFiles media = new MediaFiles(new FolderFiles(folder));
    media.look(true);
    if (media.isWithoutKnownFolder()) {
      DocumentCollector collector = new DocumentCollector(password);
      collector.folder(given, folder);
      Optional<Uploads> inArchives = collector.documents().uploads();
      if (inArchives.isPresent()) {
        return inArchives;
      }
    }
    return media.found(given);
  }

  /**
   * @param nested whether the files may lie in a folder below
   */
  private void look(boolean nested) throws IOException {
    container.each(
        member -> {
          encrypted |= member.obstacle() == Member.Obstacle.ENCRYPTED;
          if (member.obstacle() == Member.Obstacle.NONE && ServedFiles.isServed(member.path())) {
            Found whole = add("", Kind.WHOLE, member);
            if (nested) {
              addNested(member, whole);
            }
          }
          return true;
        });
  }

  private void addNested(Member member, Found whole) {
    Optional<String> uploads = SiteFolders.uploads(member.path());
    Matcher named = NAMED.matcher(member.path());
    Matcher months = BY_MONTH.matcher(member.path());
    if (uploads.isPresent()) {
      add(uploads.get(), Kind.UPLOADS, member);
    } else if (named.matches()) {
      add(named.group(1), Kind.NAMED, member);
    } else if (months.matches() && months.group(1).isEmpty()) {
      whole.kind = Kind.MONTHS;
    } else if (months.matches()) {
      add(months.group(1), Kind.MONTHS_BELOW, member);
    }
  }

  private Found add(String prefix, Kind kind, Member member) {
    Found found = folders.computeIfAbsent(prefix, key -> new Found(kind));
    found.files++;
    found.bytes += member.bytes();
    return found;
  }

  private Optional<Uploads> found(String given) {
    return folders.entrySet().stream()
        .min(
            Comparator.<Map.Entry<String, Found>, Kind>comparing(entry -> entry.getValue().kind)
                .thenComparing(entry -> -entry.getValue().files))
        .map(entry -> uploads(given, entry.getKey(), entry.getValue()));
  }

  private Uploads uploads(String given, String prefix, Found found) {
    String name = prefix.isEmpty() ? given : given + "/" + prefix.substring(0, prefix.length() - 1);
    return new FoundUploads(
        name,
        found.files,
        found.bytes,
        List.of(new FoundUploads.Part(container, prefix)),
        List.of(container));
  }
}

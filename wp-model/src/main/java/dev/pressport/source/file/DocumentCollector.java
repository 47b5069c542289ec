package dev.pressport.source.file;

import dev.pressport.problem.Problem;
import dev.pressport.source.SourceUnreadable;
import dev.pressport.source.Uploads;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what is in a location. Archives are looked into, also in a folder; archives in archives
 * are not.
 */
final class DocumentCollector {
  /** The number of files whose beginnings are held in memory. */
  private static final int MOST_HEADS = 128;

  private final List<Document> documents = new ArrayList<>();
  private final List<Document> acfJson = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, UploadsFolder> uploads = new LinkedHashMap<>();
  private final List<Container> containers = new ArrayList<>();
  private @Nullable SourceUnreadable obstacle;
  private boolean archive;

  /** One uploads folder, or the part of one that an archive holds. */
  private static final class UploadsFolder {
    private final FoundUploads.Part part;
    private final boolean inArchive;
    private long files;
    private long bytes;

    UploadsFolder(FoundUploads.Part part, boolean inArchive) {
      this.part = part;
      this.inArchive = inArchive;
    }
  }

  /** Looks into a folder. */
  void folder(String name, Path folder) throws IOException {
    Container container = new FolderFiles(folder);
    containers.add(container);
    container.each(
        member -> {
          if (SiteFolders.isAcfJson(member.path())) {
            acfJson.add(new Document(member.path(), member.bytes(), member.opener()));
          } else if (!addUpload(member, container, name, false)
              && !SiteFolders.isOfProgram(member.path())) {
            file(member.path(), folder.resolve(member.path()));
          }
          return true;
        });
  }

  /** Looks into a file that is the whole location. */
  void location(String name, Path file) throws IOException {
    file(name, file);
    if (obstacle == null && uploads.isEmpty()) {
      obstacle = ForeignFile.refusal(name, file, archive, documents).orElse(null);
    }
  }

  /** Looks into a file. */
  void file(String name, Path file) throws IOException {
    CompressionFormat compression = CompressionFormat.of(file);
    if (compression == CompressionFormat.ZIP) {
      archive(name, file, zip(name, file));
      return;
    }
    Optional<ArchiveFormat> format = ArchiveFormat.of(name, file, compression);
    if (format.isEmpty()) {
      documents.add(
          new Document(
              name, Files.size(file), progress -> open(name, file, compression, progress)));
    } else if (format.get() == ArchiveFormat.DAF) {
      obstacle = new SourceUnreadable(FileRefusal.DUPLICATOR_DAF, name);
      problems.add(Problem.of(FileProblem.DUPLICATOR_DAF).inSource(name));
    } else {
      archive(name, file, new StreamedFiles(name, file, compression, format.get()));
    }
  }

  /**
   * Returns the files of an archive; empty when the file is none.
   *
   * @param name of the file, for people
   */
  static Optional<Container> container(String name, Path file) throws IOException {
    CompressionFormat compression = CompressionFormat.of(file);
    if (compression == CompressionFormat.ZIP) {
      return Optional.of(zip(name, file));
    }
    Optional<ArchiveFormat> format = ArchiveFormat.of(name, file, compression);
    if (format.isPresent() && format.get() == ArchiveFormat.DAF) {
      throw new SourceUnreadable(FileRefusal.DUPLICATOR_DAF, name);
    }
    return format.map(archive -> new StreamedFiles(name, file, compression, archive));
  }

  private static Container zip(String name, Path file) throws IOException {
    if (LargeZip.isOne(file)) {
      return new LargeZip(name, file);
    }
    ZipFiles zip = new ZipFiles(name, file);
    return zip.isWhole()
        ? zip
        : new StreamedFiles(name, file, CompressionFormat.ZIP, ArchiveFormat.ZIP);
  }

  private static InputStream open(
      String name, Path file, CompressionFormat compression, LongConsumer progress)
      throws IOException {
    InputStream counted = new CountingInputStream(Files.newInputStream(file), progress);
    if (compression == CompressionFormat.NONE) {
      return counted;
    }
    return compression.unpack(name, new BufferedInputStream(counted, 1 << 16), Files.size(file));
  }

  private void archive(String name, Path file, Container container) throws IOException {
    archive = true;
    containers.add(container);
    long size = Files.size(file);
    UnreadFiles unread = new UnreadFiles(name);
    boolean whole =
        container.each(
            member -> {
              if (member.obstacle() != Member.Obstacle.NONE) {
                unread.add(member);
              } else if (SiteFolders.isAcfJson(member.path())
                  || (!addUpload(member, container, name, true)
                      && !SiteFolders.isOfProgram(member.path()))) {
                addDocument(name, member, size, container instanceof StreamedFiles);
              }
              return true;
            });
    problems.addAll(unread.problems());
    if (unread.needsPassword()) {
      obstacle = new SourceUnreadable(FileRefusal.ARCHIVE_ENCRYPTED, name);
    }
    if (!whole) {
      problems.add(Problem.of(FileProblem.ARCHIVE_TRUNCATED).inSource(name));
      if (obstacle == null) {
        obstacle = new SourceUnreadable(FileRefusal.ARCHIVE_CUT_OFF, name);
      }
    }
  }

  /**
   * @param streamed whether to open a file later means to read through the archive again
   */
  private void addDocument(String archive, Member member, long size, boolean streamed)
      throws IOException {
    boolean definition = SiteFolders.isAcfJson(member.path());
    List<Document> list = definition ? acfJson : documents;
    if (!streamed) {
      list.add(document(archive, member, size, member.opener()));
      return;
    }
    byte[] head;
    try (InputStream in = member.content().open()) {
      head = in.readNBytes(DocumentSignature.LENGTH);
    }
    if (WpressPackage.isAt(member.path())) {
      WpressPackage.check(archive, head);
    }
    if (definition || DocumentSignature.isIn(head)) {
      boolean kept = list.size() < MOST_HEADS;
      list.add(
          document(
              archive,
              member,
              size,
              kept
                  ? progress -> new LazyDocumentStream(head, member.opener(), progress)
                  : member.opener()));
    }
  }

  private static Document document(
      String archive, Member member, long size, Document.Opener opener) {
    String name = archive + "/" + member.path();
    return new Document(
        name, member.bytes(), progress -> unpacked(name, opener.open(progress), size));
  }

  /** A dump in a backup is often packed once more. */
  private static InputStream unpacked(String name, InputStream in, long size) throws IOException {
    InputStream buffered = new BufferedInputStream(in, 1 << 16);
    try {
      CompressionFormat compression = CompressionFormat.of(buffered);
      return compression == CompressionFormat.NONE || compression == CompressionFormat.ZIP
          ? buffered
          : compression.unpack(name, buffered, size);
    } catch (IOException e) {
      buffered.close();
      throw e;
    }
  }

  private boolean addUpload(Member member, Container container, String name, boolean inArchive) {
    Optional<String> prefix = SiteFolders.uploads(member.path());
    if (prefix.isEmpty()) {
      return false;
    }
    if (member.obstacle() == Member.Obstacle.NONE) {
      UploadsFolder folder =
          uploads.computeIfAbsent(
              name + "/" + prefix.get(),
              key -> new UploadsFolder(new FoundUploads.Part(container, prefix.get()), inArchive));
      folder.files++;
      folder.bytes += member.bytes();
    }
    return true;
  }

  /** Returns the documents found. */
  Documents documents() throws SourceUnreadable {
    documents.sort(Comparator.comparing(Document::name));
    acfJson.sort(Comparator.comparing(Document::name));
    return new Documents(documents, acfJson, uploads(), problems, obstacle, archive);
  }

  /**
   * Returns the uploads: an unpacked folder is complete; archives beside each other, as UpdraftPlus
   * makes them, are parts.
   */
  private Optional<Uploads> uploads() {
    Optional<Map.Entry<String, UploadsFolder>> unpacked =
        uploads.entrySet().stream()
            .filter(folder -> !folder.getValue().inArchive)
            .max(Comparator.comparingLong(folder -> folder.getValue().files));
    List<Map.Entry<String, UploadsFolder>> parts =
        unpacked.isPresent() ? List.of(unpacked.get()) : largestOfEachArchive();
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    String first = parts.get(0).getKey();
    return Optional.of(
        new FoundUploads(
            first.substring(0, first.length() - 1),
            parts.stream().mapToLong(part -> part.getValue().files).sum(),
            parts.stream().mapToLong(part -> part.getValue().bytes).sum(),
            parts.stream().map(part -> part.getValue().part).toList(),
            containers));
  }

  private List<Map.Entry<String, UploadsFolder>> largestOfEachArchive() {
    Map<Container, Map.Entry<String, UploadsFolder>> largest = new LinkedHashMap<>();
    for (Map.Entry<String, UploadsFolder> folder : uploads.entrySet()) {
      largest.merge(
          folder.getValue().part.container(),
          folder,
          (one, other) -> other.getValue().files > one.getValue().files ? other : one);
    }
    return List.copyOf(largest.values());
  }
}

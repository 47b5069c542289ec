package dev.pressport.source.file;

import dev.pressport.problem.Problem;
import dev.pressport.source.ArchivePassword;
import dev.pressport.source.SourceUnreadable;
import dev.pressport.source.archive.CryptFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was found in a location, or in one of the archives in it. */
final class Findings {
  private final List<Document> documents = new ArrayList<>();
  private final List<Document> dataFiles = new ArrayList<>();
  private final List<Document> acfJson = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, UploadsFolder> uploads = new LinkedHashMap<>();
  private final Map<String, String> options = new HashMap<>();
  private final List<Container> containers = new ArrayList<>();
  private @Nullable SourceUnreadable obstacle;
  private @Nullable SourceUnreadable foreign;
  private boolean archive;
  private boolean program;

  /** One uploads folder, or the part of one that an archive holds. */
  private static final class UploadsFolder {
    private final FoundUploads.Part part;
    private final boolean inArchive;
    private final List<String> ofUnknownSize = new ArrayList<>();
    private long files;
    private long bytes;

    UploadsFolder(FoundUploads.Part part, boolean inArchive) {
      this.part = part;
      this.inArchive = inArchive;
    }

    void add(Member member) {
      files++;
      bytes += member.bytes();
      if (member.bytes() == 0) {
        ofUnknownSize.add(member.path());
      }
    }

    /** The size of all files, some of which an archive gives after the file. */
    long bytes() throws IOException {
      long sum = bytes;
      for (String path : ofUnknownSize) {
        sum += part.container().size(path).orElse(0);
      }
      return sum;
    }
  }

  void container(Container container, boolean isArchive) {
    containers.add(container);
    archive |= isArchive;
  }

  void document(Document document) {
    documents.add(document);
  }

  /** Notes a file that has the rows of a table if the structure lies beside it. */
  void dataFile(Document document) {
    dataFiles.add(document);
  }

  void acfJson(Document document) {
    acfJson.add(document);
  }

  void problem(Problem problem) {
    problems.add(problem);
  }

  /** Notes the reason why something that may well hold a site cannot be read. */
  void obstacle(SourceUnreadable reason) {
    obstacle = obstacle == null ? reason : obstacle;
  }

  /** Notes the reason why an archive is taken for something else than a site. */
  void foreign(SourceUnreadable reason) {
    foreign = foreign == null ? reason : foreign;
  }

  /** Notes WordPress's options that an archive has beside its dump, by name. */
  void options(Map<String, String> found) {
    found.forEach(options::putIfAbsent);
  }

  /**
   * Notes a dump that UpdraftPlus encrypted; another one may lie beside it.
   *
   * @param size of the file that holds it
   */
  void encrypted(Document dump, long size, ArchivePassword password) throws IOException {
    if (dump.bytes() < CryptFile.BLOCK) {
      obstacle(new SourceUnreadable(FileRefusal.ARCHIVE_CUT_OFF, dump.name()));
      return;
    }
    try (InputStream in = dump.opener().open(read -> {})) {
      CryptFile crypt = CryptFile.of(dump.name(), in, dump.bytes(), password);
      document(
          new Document(
              dump.name(),
              dump.bytes(),
              progress -> {
                BufferedInputStream packed =
                    new BufferedInputStream(crypt.open(dump.opener().open(progress)));
                return CompressionFormat.of(packed).unpackedFrom(dump.name(), packed, size);
              }));
    } catch (SourceUnreadable e) {
      obstacle(e);
    }
  }

  /** Notes that files of WordPress, a plugin or a theme are there. */
  void program() {
    program = true;
  }

  boolean hasDocuments() {
    return !documents.isEmpty();
  }

  boolean hasUploads() {
    return !uploads.isEmpty();
  }

  /** Notes an uploaded file. */
  void upload(Member member, Container container, String name, String prefix, boolean inArchive) {
    UploadsFolder folder =
        uploads.computeIfAbsent(
            name + "/" + prefix,
            key -> new UploadsFolder(new FoundUploads.Part(container, prefix), inArchive));
    folder.add(member);
  }

  /** Adds all that was found elsewhere. */
  void add(Findings other) {
    addBeside(other);
    documents.addAll(other.documents);
    dataFiles.addAll(other.dataFiles);
    uploads.putAll(other.uploads);
  }

  /**
   * Adds what an archive in this one has and this one lacks.
   *
   * @return false if the inner archive has documents or uploads that were not taken
   */
  boolean complete(Findings inner, boolean takesDocuments, boolean takesUploads) {
    addBeside(inner);
    if (takesDocuments) {
      documents.addAll(inner.documents);
      dataFiles.addAll(inner.dataFiles);
    }
    if (takesUploads) {
      uploads.putAll(inner.uploads);
    }
    return (takesDocuments || !inner.hasDocuments()) && (takesUploads || !inner.hasUploads());
  }

  private void addBeside(Findings other) {
    acfJson.addAll(other.acfJson);
    problems.addAll(other.problems);
    other.options.forEach(options::putIfAbsent);
    containers.addAll(other.containers);
    archive |= other.archive;
    program |= other.program;
    obstacle = obstacle == null ? other.obstacle : obstacle;
    foreign = foreign == null ? other.foreign : foreign;
  }

  /** Returns all as the contents of one location. */
  Documents documents() throws IOException {
    documents.addAll(DataFiles.of(dataFiles, documents));
    documents.sort(Comparator.comparing(Document::name));
    acfJson.sort(Comparator.comparing(Document::name));
    SourceUnreadable reason = obstacle == null && uploads.isEmpty() ? foreign : obstacle;
    return new Documents(
        documents, acfJson, options, uploads(), containers, problems, reason, archive, program);
  }

  /**
   * Returns the uploads: an unpacked folder is complete; archives beside each other, as UpdraftPlus
   * makes them, are parts.
   */
  private Optional<FoundUploads> uploads() throws IOException {
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
    long bytes = 0;
    for (Map.Entry<String, UploadsFolder> part : parts) {
      bytes += part.getValue().bytes();
    }
    return Optional.of(
        new FoundUploads(
            first.substring(0, first.length() - 1),
            parts.stream().mapToLong(part -> part.getValue().files).sum(),
            bytes,
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

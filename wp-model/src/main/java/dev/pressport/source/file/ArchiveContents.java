package dev.pressport.source.file;

import dev.pressport.problem.Problem;
import dev.pressport.source.ArchivePassword;
import dev.pressport.source.SourceUnreadable;
import dev.pressport.source.archive.ArchiveRefusal;
import dev.pressport.source.archive.CryptFile;
import dev.pressport.source.archive.PluginFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The documents and uploads in an archive. Archives in it are looked into, one level deep, for what
 * it lacks by itself: WPvivid and hosts pack the parts of a backup together, but an old backup
 * beside the site's files is no part of it.
 */
final class ArchiveContents {
  /** The number of files whose beginnings are held in memory. */
  private static final int MOST_HEADS = 128;

  /** The number of archives in it that are looked into, each by reading up to it. */
  private static final int MOST_ARCHIVES = 64;

  private final String name;
  private final long size;
  private final boolean inner;
  private final Findings findings = new Findings();
  private final ArchivePassword password;
  private final List<Inside> archives = new ArrayList<>();
  private int heads;

  /**
   * @param name of the archive, for people
   * @param size of the file, above which it may not grow without bounds
   */
  ArchiveContents(String name, long size, ArchivePassword password) {
    this(name, size, password, false);
  }

  private ArchiveContents(String name, long size, ArchivePassword password, boolean inner) {
    this.name = name;
    this.size = size;
    this.password = password;
    this.inner = inner;
  }

  /** An archive in this one. */
  private record Inside(String name, Container container) {}

  /** Looks at all files. */
  Findings found(Container container) throws IOException {
    findings.container(container, true);
    UnreadFiles unread = new UnreadFiles(name);
    boolean whole =
        container.each(
            member -> {
              if (member.obstacle() != Member.Obstacle.NONE) {
                unread.add(member);
              } else {
                look(member, container);
              }
              return true;
            });
    unread.problems().forEach(findings::problem);
    if (container instanceof IndexedFiles indexed) {
      findings.options(indexed.options());
    }
    if (!whole) {
      findings.problem(Problem.of(FileProblem.ARCHIVE_TRUNCATED).inSource(name));
      findings.obstacle(new SourceUnreadable(FileRefusal.ARCHIVE_CUT_OFF, name));
    }
    if (unread.needsPassword()) {
      findings.obstacle(
          new SourceUnreadable(ArchiveRefusal.ARCHIVE_ENCRYPTED, name, EncryptedZip.BY));
    }
    lookInside();
    return findings;
  }

  private void look(Member member, Container container) throws IOException {
    Optional<String> uploads = SiteFolders.uploads(member.path());
    if (SiteFolders.isAcfJson(member.path())) {
      findings.acfJson(new Document(name(member), member.bytes(), member.opener()));
    } else if (uploads.isPresent()) {
      findings.upload(member, container, name, uploads.get(), true);
    } else if (SiteFolders.isOfProgram(member.path())) {
      findings.program();
    } else {
      lookInto(member);
    }
  }

  private String name(Member member) {
    return name + "/" + member.path();
  }

  private void lookInto(Member member) throws IOException {
    if (CryptFile.isNamed(member.path())) {
      findings.encrypted(
          new Document(name(member), member.bytes(), member.opener()), size, password);
      return;
    }
    FileHead head;
    try {
      head = FileHead.of(name(member), member.content(), size);
    } catch (SourceUnreadable e) {
      damaged(name(member), e);
      return;
    }
    ForeignFile.refusal(name, member.path(), head.bytes()).ifPresent(findings::foreign);
    Optional<ArchiveFormat> format = ArchiveFormat.of(head.bytes());
    Optional<PluginFormat> ofPlugin = PluginFormat.of(head.bytes(), member.path());
    Document bytes = new Document(name(member), member.bytes(), member.opener());
    if (format.isPresent()) {
      archives.add(
          new Inside(
              bytes.name(), new StreamedFiles(bytes, size, head.compression(), format.get())));
    } else if (ofPlugin.isPresent()) {
      archives.add(
          new Inside(
              bytes.name(),
              new IndexedFiles(unpacked(member, head), size, ofPlugin.get(), password)));
    } else if (DocumentSignature.isIn(head.bytes())) {
      findings.document(document(member, head));
    } else if (DataFiles.isName(member.path())) {
      findings.dataFile(document(member, head));
    }
  }

  private Document unpacked(Member member, FileHead head) {
    String file = name(member);
    return new Document(
        file,
        member.bytes(),
        progress -> head.compression().unpacked(file, member.opener().open(progress), size));
  }

  /** Goes on without a file that is damaged, but not with an archive that is dangerous. */
  private void damaged(String file, SourceUnreadable reason) throws SourceUnreadable {
    if (reason.kind().equals(FileRefusal.ARCHIVE_BOMB)
        || reason.kind().equals(FileRefusal.ARCHIVE_PATH)) {
      throw reason;
    }
    findings.obstacle(reason);
    findings.problem(Problem.of(FileProblem.ARCHIVE_FILE_DAMAGED).inSource(file));
  }

  /** A dump in a backup is often packed once more. */
  private Document document(Member member, FileHead head) {
    Document whole = unpacked(member, head);
    return heads++ < MOST_HEADS
        ? new Document(
            whole.name(),
            whole.bytes(),
            progress -> new LazyDocumentStream(head.bytes(), whole.opener(), progress))
        : whole;
  }

  private void lookInside() throws IOException {
    boolean takesDocuments = !inner && !findings.hasDocuments();
    boolean takesUploads = !inner && !findings.hasUploads();
    List<String> left = new ArrayList<>();
    for (int i = 0; i < archives.size(); i++) {
      Inside archive = archives.get(i);
      boolean looks = (takesDocuments || takesUploads) && i < MOST_ARCHIVES;
      if (!looks || !takesAll(archive, takesDocuments, takesUploads)) {
        left.add(archive.name());
      }
    }
    if (!left.isEmpty()) {
      findings.problem(
          Problem.of(FileProblem.ARCHIVE_INSIDE, left.size(), left.get(0))
              .inSource(name)
              .times(left.size()));
    }
  }

  private boolean takesAll(Inside archive, boolean documents, boolean uploads) throws IOException {
    try {
      Findings found =
          new ArchiveContents(archive.name(), size, password, true).found(archive.container());
      return findings.complete(found, documents, uploads);
    } catch (SourceUnreadable e) {
      damaged(archive.name(), e);
      return true;
    }
  }
}

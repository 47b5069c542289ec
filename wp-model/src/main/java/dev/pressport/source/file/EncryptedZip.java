package dev.pressport.source.file;

import dev.pressport.source.SourceUnreadable;
import dev.pressport.source.archive.ArchiveRefusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.exception.ZipException;
import net.lingala.zip4j.model.FileHeader;
import net.lingala.zip4j.model.enums.CompressionMethod;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.jspecify.annotations.Nullable;

/** The files in a zip of which some need a password: ZipCrypto, and the AES of WinZip. */
final class EncryptedZip extends ZipContainer<ZipFile> {
  /** The encryption, for people. */
  static final String BY = "zip";

  private static final int FILE_TYPE = 0xf0;
  private static final int LINK = 0xa0;

  private final String password;

  private EncryptedZip(String name, Path file, String password) {
    super(name, file);
    this.password = password;
  }

  /**
   * Returns the files in a zip that a password opens.
   *
   * @param name of the zip, for people
   * @throws SourceUnreadable when the password is wrong
   */
  static EncryptedZip of(String name, Path file, String password) throws IOException {
    EncryptedZip encrypted = new EncryptedZip(name, file, password);
    try (ZipFile zip = encrypted.zip()) {
      if (!opens(zip)) {
        throw new SourceUnreadable(ArchiveRefusal.ARCHIVE_PASSWORD, name, BY);
      }
    }
    return encrypted;
  }

  /** Returns whether a file is a zip with encrypted files. */
  static boolean isOne(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.isEncrypted();
    } catch (IOException | RuntimeException e) {
      // A damaged zip is looked at by others, which say what is wrong.
      return false;
    }
  }

  /** Decrypts the smallest file whole, whose checksum tells whether the password is right. */
  private static boolean opens(ZipFile zip) throws IOException {
    Optional<FileHeader> smallest =
        zip.getFileHeaders().stream()
            .filter(header -> header.isEncrypted() && obstacle(header) == Member.Obstacle.NONE)
            .filter(header -> header.getUncompressedSize() > 0)
            .min(Comparator.comparingLong(FileHeader::getCompressedSize));
    if (smallest.isEmpty()) {
      return true;
    }
    try (InputStream in = zip.getInputStream(smallest.get())) {
      in.transferTo(OutputStream.nullOutputStream());
      return true;
    } catch (ZipException e) {
      return false;
    }
  }

  @Override
  ZipFile zip(Path path) throws IOException {
    ZipFile zip = new ZipFile(path.toFile(), password.toCharArray());
    zip.getFileHeaders();
    return zip;
  }

  @Override
  public boolean each(Visitor visitor) throws IOException {
    try (ZipFile zip = zip()) {
      for (FileHeader header : zip.getFileHeaders()) {
        if (!header.isDirectory() && !visitor.file(member(zip, header))) {
          break;
        }
      }
    }
    return true;
  }

  private Member member(ZipFile zip, FileHeader header) throws IOException {
    String entryName = header.getFileName();
    return new Member(
        path(entryName),
        Math.max(header.getUncompressedSize(), 0),
        obstacle(header),
        () -> unpacked(zip.getInputStream(header)),
        progress -> new CountingInputStream(reopened(entryName), progress));
  }

  private static Member.Obstacle obstacle(FileHeader header) {
    byte[] attributes = header.getExternalFileAttributes();
    if (attributes != null && (attributes[3] & FILE_TYPE) == LINK) {
      return Member.Obstacle.LINK;
    }
    if (header.isEncrypted() && header.getEncryptionMethod() == EncryptionMethod.NONE) {
      return Member.Obstacle.ENCRYPTED;
    }
    CompressionMethod method =
        header.getAesExtraDataRecord() == null
            ? header.getCompressionMethod()
            : header.getAesExtraDataRecord().getCompressionMethod();
    return method == CompressionMethod.STORE || method == CompressionMethod.DEFLATE
        ? Member.Obstacle.NONE
        : Member.Obstacle.UNKNOWN;
  }

  private InputStream reopened(String entryName) throws IOException {
    ZipFile zip = zip();
    FileHeader header = zip.getFileHeader(entryName);
    if (header == null) {
      zip.close();
      throw broken();
    }
    return unpacked(zip.getInputStream(header), zip);
  }

  @Override
  public Optional<InputStream> open(String path) throws IOException {
    FileHeader header = header(path);
    return header == null
        ? Optional.empty()
        : Optional.of(
            whole(
                opened().getInputStream(header),
                header.getUncompressedSize(),
                WholeStream.UNKNOWN));
  }

  @Override
  public OptionalLong size(String path) throws IOException {
    FileHeader header = header(path);
    return header == null
        ? OptionalLong.empty()
        : OptionalLong.of(Math.max(header.getUncompressedSize(), 0));
  }

  private @Nullable FileHeader header(String path) throws IOException {
    FileHeader header = opened().getFileHeader(entryName(path));
    return header == null || header.isDirectory() || obstacle(header) != Member.Obstacle.NONE
        ? null
        : header;
  }
}

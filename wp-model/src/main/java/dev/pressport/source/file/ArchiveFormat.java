package dev.pressport.source.file;

import dev.pressport.source.archive.PluginFormat;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarUtils;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/** Kinds of archives that are read from the beginning to the end. */
enum ArchiveFormat {
  TAR,
  /** The output of {@code mydumper --stream}. */
  MYDUMPER,
  /** A zip that is read without its list of contents, which is at its end and may be missing. */
  ZIP;

  /** The first file of a zip. */
  private static final String ZIP_START = "PK\3\4";

  /** The number of bytes by which a format is recognized. */
  static final int HEAD = PluginFormat.HEAD;

  private static final int TAR_HEADER = 512;

  /**
   * Looks at the beginning of a file, unpacked.
   *
   * @param head {@link #HEAD} bytes or more, if the file has as many
   */
  static Optional<ArchiveFormat> of(byte[] head) {
    if (isTar(head) || TarArchiveInputStream.matches(head, head.length)) {
      return Optional.of(TAR);
    }
    String start = new String(head, 0, Math.min(head.length, 8), StandardCharsets.ISO_8859_1);
    if (start.startsWith(ZIP_START)) {
      return Optional.of(ZIP);
    }
    return MydumperStream.matches(head) ? Optional.of(MYDUMPER) : Optional.empty();
  }

  /**
   * The checksum of the first header tells: BackWPup writes blanks for the version of the format,
   * and the oldest form has no name for itself.
   */
  private static boolean isTar(byte[] head) {
    try {
      return head.length >= TAR_HEADER
          && head[0] != 0
          && TarUtils.verifyCheckSum(Arrays.copyOf(head, TAR_HEADER));
    } catch (IllegalArgumentException e) {
      // No number stands where a tar has its checksum.
      return false;
    }
  }

  /** Reads an archive that is not packed, or no longer. */
  ArchiveInputStream<?> open(InputStream in) {
    return switch (this) {
      case TAR -> new TarArchiveInputStream(in, StandardCharsets.UTF_8.name());
      case MYDUMPER -> new MydumperStream(in);
      case ZIP -> new ZipArchiveInputStream(in);
    };
  }
}

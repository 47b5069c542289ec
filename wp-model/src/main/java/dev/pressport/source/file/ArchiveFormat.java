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
  private static final int TAR_MAGIC_AT = 257;
  private static final String TAR_MAGIC = "ustar\0";

  /**
   * Looks at the beginning of a file, unpacked.
   *
   * @param head {@link #HEAD} bytes or more, if the file has as many
   */
  static Optional<ArchiveFormat> of(byte[] head) {
    if (TarArchiveInputStream.matches(head, head.length) || isTar(head)) {
      return Optional.of(TAR);
    }
    String start = new String(head, 0, Math.min(head.length, 8), StandardCharsets.ISO_8859_1);
    if (start.startsWith(ZIP_START)) {
      return Optional.of(ZIP);
    }
    return MydumperStream.matches(head) ? Optional.of(MYDUMPER) : Optional.empty();
  }

  /** BackWPup writes blanks for the version of the format. */
  private static boolean isTar(byte[] head) {
    return head.length >= TAR_HEADER
        && new String(head, TAR_MAGIC_AT, TAR_MAGIC.length(), StandardCharsets.ISO_8859_1)
            .equals(TAR_MAGIC)
        && TarUtils.verifyCheckSum(Arrays.copyOf(head, TAR_HEADER));
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

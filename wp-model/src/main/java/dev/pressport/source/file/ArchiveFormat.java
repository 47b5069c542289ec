package dev.pressport.source.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarUtils;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/** Kinds of archives that are read from the beginning to the end. */
enum ArchiveFormat {
  TAR,
  WPRESS,
  /** Duplicator's own, which is not read. */
  DAF,
  /** A zip whose list of contents, at its end, is missing. */
  ZIP;

  /** Its first header: the version of the format. */
  private static final String DAF_START = "<A><V>";

  private static final int TAR_HEADER = 512;
  private static final int TAR_MAGIC_AT = 257;
  private static final String TAR_MAGIC = "ustar\0";

  /** Looks at what a file holds, unpacked. */
  static Optional<ArchiveFormat> of(String name, Path file, CompressionFormat compression)
      throws IOException {
    byte[] head;
    try (InputStream in = unpacked(name, file, compression)) {
      head = in.readNBytes(WpressStream.BLOCK);
    }
    if (TarArchiveInputStream.matches(head, head.length) || isTar(head)) {
      return Optional.of(TAR);
    }
    if (new String(head, StandardCharsets.ISO_8859_1).startsWith(DAF_START)) {
      return Optional.of(DAF);
    }
    return WpressStream.matches(head) ? Optional.of(WPRESS) : Optional.empty();
  }

  /** BackWPup writes blanks for the version of the format. */
  private static boolean isTar(byte[] head) {
    return head.length >= TAR_HEADER
        && new String(head, TAR_MAGIC_AT, TAR_MAGIC.length(), StandardCharsets.ISO_8859_1)
            .equals(TAR_MAGIC)
        && TarUtils.verifyCheckSum(Arrays.copyOf(head, TAR_HEADER));
  }

  /** Returns the unpacked bytes of a file. */
  static InputStream unpacked(String name, Path file, CompressionFormat compression)
      throws IOException {
    InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    return compression == CompressionFormat.NONE || compression == CompressionFormat.ZIP
        ? raw
        : compression.unpack(name, raw, Files.size(file));
  }

  /** Reads an archive that is not packed, or no longer. */
  ArchiveInputStream<?> open(InputStream in) {
    return switch (this) {
      case TAR -> new TarArchiveInputStream(in, StandardCharsets.UTF_8.name());
      case WPRESS -> new WpressStream(in);
      case ZIP -> new ZipArchiveInputStream(in);
      case DAF -> throw new IllegalStateException("a DAF archive is not read");
    };
  }
}

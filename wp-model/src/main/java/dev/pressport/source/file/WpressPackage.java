package dev.pressport.source.file;

import dev.pressport.source.SourceUnreadable;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The file {@code package.json} of an archive of All-in-One WP Migration: files may be encrypted or
 * packed one by one (lib/model/export/class-ai1wm-export-config.php).
 */
final class WpressPackage {
  private static final String NAME = "package.json";
  private static final Pattern ENCRYPTED = Pattern.compile("\"Encrypted\"\\s*+:\\s*+true");
  private static final Pattern COMPRESSED =
      Pattern.compile("\"Compression\"\\s*+:\\s*+\\{[^{}]*?\"Enabled\"\\s*+:\\s*+true");

  private WpressPackage() {}

  /** Returns whether a path is that of the file. */
  static boolean isAt(String path) {
    return path.equals(NAME);
  }

  /**
   * Looks whether the files can be read.
   *
   * @param archive its name, for people
   */
  static void check(String archive, byte[] content) throws SourceUnreadable {
    String json = new String(content, StandardCharsets.UTF_8);
    if (ENCRYPTED.matcher(json).find()) {
      throw new SourceUnreadable(FileRefusal.ARCHIVE_ENCRYPTED, archive);
    }
    if (COMPRESSED.matcher(json).find()) {
      throw new SourceUnreadable(FileRefusal.WPRESS_COMPRESSED, archive);
    }
  }
}

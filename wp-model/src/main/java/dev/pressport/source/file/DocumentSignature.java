package dev.pressport.source.file;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A quick check whether the beginning of a file may be that of a document that a source reads. It
 * accepts more than the sources do, and saves them from searching each file of an archive.
 */
final class DocumentSignature {
  /** The number of bytes that sources look at. */
  static final int LENGTH = 1 << 16;

  private static final Pattern WORDS =
      Pattern.compile(
          "<rss|<channel|<mysqldump|<pma_xml_export|\"type\"\\s*+:\\s*+\"table\"|SQLite format 3|SQL dump|MariaDB dump|Adminer |HeidiSQL |/\\*M!"
              + "|(?:INSERT|REPLACE)\\s++(?:\\w++\\s++)?INTO\\s|CREATE\\s++(?:TABLE|DATABASE)\\s"
              + "|DROP\\s++TABLE\\s|LOCK\\s++TABLES\\s|USE\\s++`|PRAGMA\\s"
              + "|UPDATE\\s++(?:\\w++\\s++)?[`\"]|LOAD\\s++DATA\\s"
              + "|SET\\s++(?:NAMES|SQL_MODE|FOREIGN_KEY_CHECKS|@OLD_)",
          Pattern.CASE_INSENSITIVE);

  /** PHP code often contains SQL. */
  private static final Pattern PROGRAM = Pattern.compile("\\s*+<\\?(?:php|=|\\s)");

  private DocumentSignature() {}

  /** Looks at the first {@link #LENGTH} bytes, unpacked. */
  static boolean isIn(byte[] head) {
    // The zero bytes of UTF-16 do not matter.
    String text = new String(head, StandardCharsets.ISO_8859_1).replace("\0", "");
    return !PROGRAM.matcher(text).lookingAt() && WORDS.matcher(text).find();
  }
}

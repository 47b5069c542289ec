package dev.pressport.source.file;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
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

  /** The beginnings of the log and of the journal of an SQLite database. */
  private static final List<String> SQLITE_LOGS =
      List.of("377f0682", "377f0683", "d9d505f920a163d7");

  private DocumentSignature() {}

  /** Looks at the first {@link #LENGTH} bytes, unpacked. */
  static boolean isIn(byte[] head) {
    // The zero bytes of UTF-16 do not matter.
    String text = new String(head, StandardCharsets.ISO_8859_1).replace("\0", "");
    boolean program = PROGRAM.matcher(text).lookingAt();
    return (!program && WORDS.matcher(text).find()) || isSqliteLog(head);
  }

  private static boolean isSqliteLog(byte[] head) {
    String start = HexFormat.of().formatHex(head, 0, Math.min(8, head.length));
    return SQLITE_LOGS.stream().anyMatch(start::startsWith);
  }
}

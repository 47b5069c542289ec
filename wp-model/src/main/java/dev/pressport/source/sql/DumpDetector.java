package dev.pressport.source.sql;

import dev.pressport.source.file.Document;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A check of the first bytes of a document for a database dump. */
final class DumpDetector {
  private static final int LENGTH = 1 << 16;

  /** The byte order mark of UTF-8. */
  private static final String MARK = "\u00ef\u00bb\u00bf";

  /** A first statement, after comments and settings. */
  private static final Pattern STATEMENT =
      Pattern.compile(
          "^\\s*+(?:/\\*[!M0-9 ]*+)?(?:"
              + "(?:INSERT|REPLACE)\\s++(?:(?:IGNORE|DELAYED|LOW_PRIORITY)\\s++)?INTO\\s++[`\"\\w]"
              + "|UPDATE\\s++(?:(?:IGNORE|LOW_PRIORITY)\\s++)*+[`\"][^`\"]++[`\"]\\s++SET\\s"
              + "|LOAD\\s++DATA\\s"
              + "|CREATE\\s++(?:TABLE|DATABASE)\\s"
              + "|DROP\\s++TABLE\\s++IF\\s"
              + "|SET\\s++(?:NAMES|SQL_MODE|FOREIGN_KEY_CHECKS|@OLD_)"
              + "|USE\\s++`"
              + "|LOCK\\s++TABLES\\s"
              + "|PRAGMA\\s++foreign_keys)",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  private static final Pattern HEAD =
      Pattern.compile(
          "^-- (?:MySQL dump |MariaDB dump |phpMyAdmin SQL Dump|Adminer |HeidiSQL )"
              + "|^/\\*M!999999",
          Pattern.MULTILINE);

  private DumpDetector() {}

  static boolean isDump(Document document) throws IOException {
    byte[] bytes;
    try (InputStream in = Utf8Stream.of(document.opener().open(read -> {}))) {
      bytes = in.readNBytes(LENGTH);
    }
    String start = new String(bytes, StandardCharsets.ISO_8859_1).replace(MARK, "");
    return !start.stripLeading().startsWith("<")
        && !start.stripLeading().startsWith("{")
        && (HEAD.matcher(start).find() || STATEMENT.matcher(start).find());
  }
}

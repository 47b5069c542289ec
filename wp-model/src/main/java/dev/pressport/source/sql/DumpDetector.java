package dev.pressport.source.sql;

import java.util.regex.Pattern;

/** A check of the beginning of a document for the statements of a dump. */
final class DumpDetector {
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

  /** Looks at the first bytes, as the characters of Latin 1. */
  static boolean isDump(String start) {
    return !start.startsWith("{")
        && (HEAD.matcher(start).find() || STATEMENT.matcher(start).find());
  }
}

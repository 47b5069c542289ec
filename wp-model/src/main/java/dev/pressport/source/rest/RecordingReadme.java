package dev.pressport.source.rest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The file that explains a recording to a person who finds its folder. */
final class RecordingReadme {
  static final String FILE = "README.txt";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT);

  private static final String TEXT =
      """
      A copy of a WordPress site, made by Pressport

      Site      %s
      Read as   %s
      Written   %s
      Complete  %s

      Files
        recording.json       the facts above, for programs
        answers/1/           the answers of the site in the first run; 2 and later: updates
        answers/1/*.json     an answer of the REST API, unchanged
        answers/1/*.headers  its request, status and headers, without cookies and passwords

      To continue an interrupted copy (DIR is this folder)
        pressport pull %s --out DIR
      To fetch new and changed content
        pressport pull %s --out DIR --update
      To convert it, without a network
        pressport export DIR --to json --out NEW
        pressport targets
      """;

  private RecordingReadme() {}

  /** Writes the file for a recording in this state. */
  static void write(Path folder, Recording.Head head, Instant now) throws IOException {
    String account = head.user() == null ? "" : " --user " + head.user();
    String command = head.site() + account;
    Files.writeString(
        folder.resolve(FILE),
        TEXT.formatted(
            head.site(),
            head.user() == null ? "a visitor, without a login" : head.user(),
            TIME.format(now.atZone(ZoneOffset.UTC)),
            head.complete() ? "yes" : "no, the run has not finished",
            command,
            command));
  }
}

package dev.pressport.source.file;

import dev.pressport.problem.RefusalKind;
import dev.pressport.source.SourceUnreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A check for files that people take for an export, and that hold no site at all. */
final class ForeignFile {
  private static final int LENGTH = 8192;

  /** The formats that are often chosen by mistake. */
  private static final List<Signature> SIGNATURES =
      List.of(
          new Signature("%PDF-", FileRefusal.FOREIGN_DOCUMENT, "a PDF document"),
          new Signature("{\\rtf", FileRefusal.FOREIGN_DOCUMENT, "a text document"),
          new Signature(
              "\u00d0\u00cf\u0011\u00e0", FileRefusal.FOREIGN_DOCUMENT, "an Office document"),
          new Signature("\u0089PNG", FileRefusal.FOREIGN_DOCUMENT, "an image"),
          new Signature("\u00ff\u00d8\u00ff", FileRefusal.FOREIGN_DOCUMENT, "an image"),
          new Signature("GIF8", FileRefusal.FOREIGN_DOCUMENT, "an image"),
          new Signature("<?php", FileRefusal.FOREIGN_DOCUMENT, "a PHP program"),
          new Signature("ID3", FileRefusal.FOREIGN_DOCUMENT, "a sound file"),
          new Signature("Rar!\u001a", FileRefusal.ARCHIVE_FORMAT, "a RAR archive"),
          new Signature("7z\u00bc\u00af", FileRefusal.ARCHIVE_FORMAT, "a 7-Zip archive"));

  private static final Pattern OFFICE = Pattern.compile("\\[Content_Types\\]\\.xml|mimetype");
  private static final Pattern STYLE = Pattern.compile("(?:[^/]++/)?style\\.css");
  private static final Pattern CODE = Pattern.compile("(?:[^/]++/)?[^/]+\\.php");
  private static final Pattern THEME = Pattern.compile("^[\\s/*#@]*Theme Name:", Pattern.MULTILINE);
  private static final Pattern PLUGIN =
      Pattern.compile("^[\\s/*#@]*Plugin Name:", Pattern.MULTILINE);

  /** The first bytes of a format. */
  private record Signature(String start, RefusalKind refusal, String format) {}

  private ForeignFile() {}

  /** The reason not to read a file that is no archive, by its content. */
  static Optional<SourceUnreadable> refusal(String name, Path file) throws IOException {
    String head;
    try (InputStream in = Files.newInputStream(file)) {
      head = text(in.readNBytes(LENGTH));
    }
    return SIGNATURES.stream()
        .filter(signature -> head.startsWith(signature.start()))
        .findFirst()
        .map(signature -> new SourceUnreadable(signature.refusal(), name, signature.format()));
  }

  /**
   * The reason not to read an archive, by a file in it.
   *
   * @param archive its name, for people
   */
  static Optional<SourceUnreadable> refusal(String archive, String path, byte[] head) {
    if (OFFICE.matcher(path).matches()) {
      return Optional.of(
          new SourceUnreadable(FileRefusal.FOREIGN_DOCUMENT, archive, "an Office document"));
    }
    if (STYLE.matcher(path).matches() && THEME.matcher(text(head)).find()) {
      return Optional.of(new SourceUnreadable(FileRefusal.NO_CONTENT, archive, "a theme"));
    }
    if (CODE.matcher(path).matches() && PLUGIN.matcher(text(head)).find()) {
      return Optional.of(new SourceUnreadable(FileRefusal.NO_CONTENT, archive, "a plugin"));
    }
    return Optional.empty();
  }

  private static String text(byte[] head) {
    return new String(head, 0, Math.min(head.length, LENGTH), StandardCharsets.ISO_8859_1);
  }
}

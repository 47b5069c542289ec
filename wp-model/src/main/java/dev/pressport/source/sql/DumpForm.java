package dev.pressport.source.sql;

import dev.pressport.source.file.Document;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms of dumps, recognized by their first bytes. */
enum DumpForm {
  SQL("SQL dump"),
  /** That of {@code mysqldump --xml}, or of phpMyAdmin. */
  XML("XML dump"),
  /** That of phpMyAdmin. */
  JSON("JSON dump");

  private static final int LENGTH = 1 << 16;

  /** The byte order mark of UTF-8, with which phpMyAdmin begins each part in UTF-16. */
  private static final String MARK = "\u00ef\u00bb\u00bf";

  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  private static final Pattern ELEMENT = Pattern.compile("<([A-Za-z_][\\w:.-]*+)");
  private static final Pattern JSON_START =
      Pattern.compile(
          "\\[\\s*+\\{\\s*+\"type\"\\s*+:\\s*+\"(?:header|database|table)\".*", Pattern.DOTALL);

  private final String label;

  DumpForm(String label) {
    this.label = label;
  }

  /** The name for people. */
  String label() {
    return label;
  }

  /** Returns the form of a document; empty when it is no dump. */
  static Optional<DumpForm> of(Document document) throws IOException {
    byte[] bytes;
    try (InputStream in = Utf8Stream.of(document.opener().open(read -> {}))) {
      bytes = in.readNBytes(LENGTH);
    }
    String start = new String(bytes, StandardCharsets.ISO_8859_1).replace(MARK, "").stripLeading();
    if (start.startsWith("<")) {
      Matcher root = ELEMENT.matcher(COMMENT.matcher(start).replaceAll(""));
      return root.find() && XmlDump.ROOTS.contains(root.group(1))
          ? Optional.of(XML)
          : Optional.empty();
    }
    if (JSON_START.matcher(start).matches()) {
      return Optional.of(JSON);
    }
    return DumpDetector.isDump(start) ? Optional.of(SQL) : Optional.empty();
  }
}

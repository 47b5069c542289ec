package dev.pressport.export.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Copies a workbook without the time at which it was written. */
final class StableZip {
  private static final LocalDateTime FIRST = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final String PROPERTIES = "docProps/core.xml";
  private static final String CREATED = "<dcterms:created.*?</dcterms:created>";

  private StableZip() {}

  /** Copies it into a stream, which stays open. */
  static void copy(Path workbook, OutputStream out) throws IOException {
    ZipOutputStream copy = new ZipOutputStream(out);
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      for (ZipEntry part : Collections.list(zip.entries())) {
        ZipEntry entry = new ZipEntry(part.getName());
        entry.setTimeLocal(FIRST);
        copy.putNextEntry(entry);
        try (InputStream in = zip.getInputStream(part)) {
          if (part.getName().equals(PROPERTIES)) {
            String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            copy.write(xml.replaceAll(CREATED, "").getBytes(StandardCharsets.UTF_8));
          } else {
            in.transferTo(copy);
          }
        }
        copy.closeEntry();
      }
    }
    copy.finish();
  }
}

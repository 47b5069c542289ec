package dev.pressport.cli.ui;

import dev.pressport.export.output.FileNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The report of a finished export: the files of its folder {@code _pressport}, to read. */
final class ReportFiles {
  private static final Map<String, String> TYPES =
      Map.of("html", Answer.HTML, "json", Answer.JSON, "csv", "text/csv; charset=utf-8");

  /**
   * The report is made of what a stranger's site holds, so it runs apart from this page: without
   * the session, and without any request.
   */
  private static final String POLICY =
      "sandbox allow-scripts allow-popups allow-downloads; default-src 'none';"
          + " style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:;"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final Path folder;

  /** The files of an output folder. */
  ReportFiles(Path output) {
    this.folder = output.resolve("_pressport");
  }

  /** Returns the name of the file to show first. */
  String first() {
    return Files.isRegularFile(folder.resolve("report.html")) ? "report.html" : "report.json";
  }

  /** Returns a file; empty when there is none with this path below the folder. */
  Optional<Answer> find(String path) throws IOException {
    if (!FileNames.isSafePath(path)) {
      return Optional.empty();
    }
    Path file = folder.resolve(path);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        || !file.toRealPath().startsWith(folder.toRealPath())) {
      return Optional.empty();
    }
    String extension = path.substring(path.lastIndexOf('.') + 1);
    return Optional.of(
        Answer.file(TYPES.getOrDefault(extension, Answer.TEXT), file)
            .header("Content-Security-Policy", POLICY));
  }
}

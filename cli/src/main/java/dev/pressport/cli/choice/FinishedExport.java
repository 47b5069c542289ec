package dev.pressport.cli.choice;

import dev.pressport.export.migrate.Report;
import java.nio.file.Path;
import java.util.List;

/**
 * A finished export.
 *
 * @param folder the output folder
 * @param verdict whether everything was exported, in sentences
 * @param summary the text that the command prints
 * @param next commands and files that are of use now
 */
public record FinishedExport(
    Report report, Path folder, String verdict, String summary, List<String> next) {
  public FinishedExport {
    next = List.copyOf(next);
  }
}

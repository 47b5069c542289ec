package dev.pressport.cli.command;

import dev.pressport.cli.console.Console;
import dev.pressport.cli.console.DisplayFormat;
import dev.pressport.cli.console.Emphasis;
import dev.pressport.cli.console.TextWrapper;
import dev.pressport.cli.option.Verbosity;
import dev.pressport.source.RowReader.Truncation;
import dev.pressport.source.RowReader.Whole;
import java.util.List;

/** The notice that a run ended incomplete and, where a source is cut off, how to get the rest. */
final class IncompleteNotice {
  private final Console console;
  private final Verbosity verbosity;

  IncompleteNotice(Console console, Verbosity verbosity) {
    this.console = console;
    this.verbosity = verbosity;
  }

  /**
   * Prints it.
   *
   * @param why a sentence, for a run whose sources are whole
   */
  void print(String done, List<Truncation> truncations, String why) {
    String reason = truncations.isEmpty() ? why : end(truncations.get(0));
    String verdict = "INCOMPLETE: " + done + ", but " + DisplayFormat.printable(reason);
    println(Emphasis.bold(console, verbosity.noColor(), verdict));
    for (Truncation truncation : truncations) {
      if (truncation.of() == Whole.PULL) {
        continue;
      }
      String kept = DisplayFormat.count(truncation.kept(), "item", "items");
      println("  Kept: " + kept + ". " + last(truncation));
    }
    if (!truncations.isEmpty()) {
      advise(truncations.get(0).of());
    }
  }

  private static String end(Truncation truncation) {
    return truncation.of() == Whole.PULL
        ? "the pull of " + truncation.origin() + " is not finished."
        : truncation.origin() + " is cut off.";
  }

  private void advise(Whole whole) {
    switch (whole) {
      case EXPORT_FILE -> {
        println("  Try: download the export again. If it is cut off each time, export one year at");
        println("       a time, and name all files in one pressport command.");
      }
      case DUMP -> {
        println("  Try: make the dump again. If it is cut off each time, compress it, or use");
        println("       mysqldump, which has no time limit.");
      }
      case CLEAN_JSON -> println("  Try: copy the folder again, or export the site again.");
      case PULL -> {
        println("  Try: run pressport pull again with the same address, user and folder. It");
        println("       resumes.");
      }
    }
  }

  private static String last(Truncation truncation) {
    String whole = truncation.lastWhole();
    String at =
        "at byte "
            + DisplayFormat.number(truncation.offset())
            + " of "
            + DisplayFormat.number(truncation.size())
            + ".";
    if (whole != null) {
      return "Last complete item: " + DisplayFormat.printable(whole) + ", " + at;
    }
    return truncation.kept() == 0 ? "No item is complete." : "The last complete row ends " + at;
  }

  private void println(String text) {
    console.err().println(TextWrapper.at(Math.min(console.columns(), 80), text, "  "));
  }
}

package dev.pressport.cli.command;

import dev.pressport.cli.console.Console;
import dev.pressport.cli.console.Emphasis;
import dev.pressport.cli.console.Shown;
import dev.pressport.cli.console.Wrapped;
import dev.pressport.cli.option.Verbosity;
import dev.pressport.source.RowReader.Truncation;
import dev.pressport.source.RowReader.Whole;
import java.util.List;

/** Tells that a run ended incomplete and, where a source is cut off, what to do about it. */
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
    String verdict = "INCOMPLETE: " + done + ", but " + Shown.printable(reason);
    println(Emphasis.bold(console, verbosity.noColor(), verdict));
    for (Truncation truncation : truncations) {
      if (truncation.of() == Whole.PULL) {
        continue;
      }
      String kept = Shown.count(truncation.kept(), "item", "items");
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
            + Shown.number(truncation.offset())
            + " of "
            + Shown.number(truncation.size())
            + ".";
    if (whole != null) {
      return "Last complete item: " + Shown.printable(whole) + ", " + at;
    }
    return truncation.kept() == 0 ? "No item is complete." : "The last complete row ends " + at;
  }

  private void println(String text) {
    console.err().println(Wrapped.at(Math.min(console.columns(), 80), text, "  "));
  }
}

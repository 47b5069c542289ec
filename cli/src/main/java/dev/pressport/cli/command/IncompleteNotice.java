package dev.pressport.cli.command;

import dev.pressport.cli.console.Console;
import dev.pressport.cli.console.DisplayFormat;
import dev.pressport.cli.console.Emphasis;
import dev.pressport.cli.console.TextWrapper;
import dev.pressport.cli.option.Verbosity;
import dev.pressport.source.RowReader.Truncation;
import dev.pressport.source.RowReader.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The notice that a run ended incomplete and, where a source is cut off, how to get the rest. */
final class IncompleteNotice {
  private static final int MOST_SOURCES = 3;

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
    lines(done, truncations, why).forEach(console.err()::println);
  }

  /** Returns its lines, which fit the screen. */
  List<String> lines(String done, List<Truncation> truncations, String why) {
    List<String> lines = new ArrayList<>();
    String reason = truncations.isEmpty() ? why : end(truncations.get(0));
    String verdict = "INCOMPLETE: " + done + ", but " + DisplayFormat.printable(reason);
    add(Emphasis.bold(console, verbosity.noColor(), wrapped(verdict, "  ")), lines);
    for (Truncation truncation : truncations.stream().limit(MOST_SOURCES).toList()) {
      if (truncation.of() != Whole.PULL) {
        String kept = DisplayFormat.count(truncation.kept(), "item", "items");
        add(wrapped("  Kept: " + kept + ". " + last(truncation), "  "), lines);
      }
    }
    if (!truncations.isEmpty()) {
      String remedy = truncations.get(0).of().remedy();
      add(wrapped("  Try: " + inSentence(remedy), "       "), lines);
    }
    return lines;
  }

  private static void add(String text, List<String> lines) {
    text.lines().forEach(lines::add);
  }

  private static String end(Truncation truncation) {
    return truncation.of() == Whole.PULL
        ? "the pull of " + truncation.origin() + " is not finished."
        : truncation.origin() + " is cut off.";
  }

  private static String inSentence(String sentence) {
    return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
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

  private String wrapped(String text, String indent) {
    return TextWrapper.at(Math.min(console.columns(), 80), text, indent);
  }
}

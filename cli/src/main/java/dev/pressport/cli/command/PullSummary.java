package dev.pressport.cli.command;

import dev.pressport.cli.console.Console;
import dev.pressport.cli.console.DisplayFormat;
import dev.pressport.cli.console.Emphasis;
import dev.pressport.cli.console.TextWrapper;
import dev.pressport.cli.option.Verbosity;
import dev.pressport.source.rest.PullResult;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** The summary of a pull. */
final class PullSummary {
  private final Console console;
  private final Verbosity verbosity;

  PullSummary(Console console, Verbosity verbosity) {
    this.console = console;
    this.verbosity = verbosity;
  }

  void print(PullResult result, Path folder, long milliseconds) {
    String name = DisplayFormat.path(folder);
    if (result.parts().isEmpty()) {
      println(name + " is already complete; nothing was fetched. To fetch changes: --update");
      return;
    }
    String verdict =
        name
            + " is ready: "
            + DisplayFormat.count(result.requests(), "response", "responses")
            + " fetched.  "
            + DisplayFormat.seconds(milliseconds);
    println(Emphasis.bold(console, verbosity.noColor(), verdict));
    if (result.resumed()) {
      println("The earlier run was interrupted. It was finished first, then the site was updated.");
    }
    List<PullResult.Part> parts =
        result.parts().stream()
            .filter(part -> part.items() > 0 || part.refusal() != null)
            .sorted(Comparator.comparing(part -> label(part.name())))
            .toList();
    for (PullResult.Part part : parts) {
      String items = part.refusal() == null ? DisplayFormat.number(part.items()) : "-";
      String why = part.refusal() == null ? "" : "   not available (" + part.refusal() + ")";
      String label = DisplayFormat.printable(label(part.name()));
      String cut = label.length() > 22 ? label.substring(0, 22) : label;
      println("  " + cut + " ".repeat(24 - cut.length() + 8 - items.length()) + items + why);
    }
    if (result.gone() > 0) {
      println(
          "The site no longer has "
              + DisplayFormat.count(result.gone(), "item", "items")
              + " of the earlier pull. Their responses stay in the folder. Exports report them"
              + " and leave them out.");
    }
    withheld("Personal data left out: ", result.withheld(), "--include-personal-data");
    withheld("Secrets left out: ", result.secrets(), "--allow-key KEY");
    println("");
    println("Next  pressport inspect " + name + "    show the content");
    println("      pressport export " + name + " --to json --out archive");
  }

  private void withheld(String title, List<String> names, String option) {
    if (!names.isEmpty()) {
      String list = DisplayFormat.printable(String.join(", ", names));
      println(title + list + ". To include it: " + option);
    }
  }

  private static String label(String part) {
    return FetchingText.label(part, part);
  }

  private void println(String text) {
    console.err().println(TextWrapper.at(Math.min(console.columns(), 80), text, "      "));
  }
}

package dev.pressport.cli.command;

import dev.pressport.cli.console.ShellWord;
import dev.pressport.export.migrate.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The commands and files that a user needs after an export. */
final class NextSteps {
  private static final String LABEL = "Next  ";

  private final ExportPlan plan;
  private final Report report;

  NextSteps(ExportPlan plan, Report report) {
    this.plan = plan;
    this.report = report;
  }

  /**
   * Returns a line for each step, as commands that can be pasted and paths that can be opened.
   *
   * @param folder the output folder, as the user would type it
   */
  List<String> lines(String folder) {
    String path = ShellWord.ofPath(folder);
    Map<String, String> steps = new LinkedHashMap<>();
    if (plan.exporter().guide().isPresent()) {
      steps.put(path + "/README.md", "how to import it");
    }
    plan.exporter().nextSteps(path, plan.options()).forEach(step -> steps.put(step, ""));
    if (plan.exporter().streams("entries/", plan.options())) {
      steps.put(path + "/entries/", "the content, a file per type");
    }
    if (report.move().redirects() > 0) {
      steps.put(path + "/_pressport/redirects/", "so that old links keep working");
    }
    steps.put(path + "/_pressport/report.html", "every detail, with links");
    return lines(steps);
  }

  /** Returns the command of the export that a dry run was for; empty where it is not known. */
  List<String> afterDryRun(TypedCommand typed, int columns) {
    if (!plan.dryRun() || !typed.hasOutput()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    int room = columns - LABEL.length();
    for (String line : typed.without("-n", "--dry-run", "--json").lines(room)) {
      lines.add((lines.isEmpty() ? LABEL : " ".repeat(LABEL.length())) + line);
    }
    return lines;
  }

  private static List<String> lines(Map<String, String> steps) {
    int width =
        steps.entrySet().stream()
            .filter(step -> !step.getValue().isEmpty())
            .mapToInt(step -> step.getKey().length())
            .max()
            .orElse(0);
    List<String> lines = new ArrayList<>();
    steps.forEach(
        (step, purpose) -> {
          String gap = " ".repeat(Math.max(0, width - step.length()) + 2);
          String label = lines.isEmpty() ? LABEL : " ".repeat(LABEL.length());
          lines.add((label + step + gap + purpose).stripTrailing());
        });
    return lines;
  }
}

package dev.pressport.export.report;

import dev.pressport.export.media.MediaReport;
import dev.pressport.export.migrate.MigrationProblem;
import dev.pressport.export.migrate.Report;
import dev.pressport.problem.ProblemGroups;
import dev.pressport.text.Figures;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** The next steps for the target of this export. */
final class NextSteps {
  /** The place of the export in the commands of a guide, which are typed elsewhere. */
  private static final String ELSEWHERE = "EXPORT";

  private final PageRequest page;
  private final Report report;
  private final List<Element> steps = new ArrayList<>();

  private NextSteps(PageRequest page) {
    this.page = page;
    this.report = page.report();
  }

  static Element of(PageRequest page) {
    NextSteps steps = new NextSteps(page);
    steps.rest();
    steps.missingMedia();
    steps.use();
    steps.changes();
    steps.linkedMedia();
    steps.drafts();
    steps.search();
    steps.redirects();
    steps.verify();
    return Html.section("next", "Do this next", Html.of("ol", steps.steps));
  }

  private void use() {
    if (page.exporter().guide().isPresent()) {
      List<String> commands = page.exporter().nextSteps(ELSEWHERE, page.options());
      add(
          "Import it into " + page.target() + ": follow ",
          Html.link("../README.md", "README.md"),
          commands.isEmpty()
              ? "."
              : ". The commands are these; " + ELSEWHERE + " is the folder of this export.",
          commands(commands));
      return;
    }
    List<String> commands =
        page.exporter().nextSteps(".", page.options()).stream()
            .filter(command -> !command.equals("cd ."))
            .toList();
    if (!commands.isEmpty()) {
      add(
          (page.exporter().changesLinks() ? "Look at the new site." : "Open the export.")
              + " In a terminal, go to the folder of this export (it contains ",
          Html.code("_pressport"),
          ") and run:",
          commands(commands));
    } else if (page.exporter().streams("entries/", page.options())) {
      add("Read the content in ", Html.link("../entries/", "entries"), ": one file per post type.");
    } else {
      add("Open the ", Html.link("../", "folder of this export"), ".");
    }
  }

  private static List<Element> commands(List<String> commands) {
    return commands.isEmpty()
        ? List.of()
        : List.of(Html.of("pre", Html.code(String.join("\n", commands))).attr("tabindex", "0"));
  }

  private void changes() {
    long places = Changes.of(report).changedPlaces();
    if (places > 0) {
      add(
          "Check the ",
          Html.link(
              "#changes", Figures.count(places, "place that is", "places that are") + " different"),
          ".");
    }
  }

  private void rest() {
    if (!report.truncations().isEmpty()) {
      add(
          "Get the whole source, then run the same command again with ",
          Html.code("--overwrite"),
          ".");
    }
  }

  private void missingMedia() {
    MediaReport media = report.move().media();
    if (media.missing() > 0) {
      add(
          "Copy the ",
          Html.link(
              "#media",
              Figures.count(media.missing(), "missing media file", "missing media files")),
          ": run the same command again with ",
          Html.code("--media-from DIR --overwrite"),
          ", where DIR is a copy of the folder ",
          Html.code("wp-content/uploads"),
          ".");
    }
  }

  private void linkedMedia() {
    MediaReport media = report.move().media();
    if (media.left() > 0) {
      add(
          "Copy the ",
          Html.link("#media", Figures.count(media.left(), "media file", "media files")),
          " before the old site is switched off: run the same command again with ",
          Html.code("--media copy --overwrite"),
          ".");
    }
  }

  private void drafts() {
    long drafts = report.drafts().values().stream().mapToLong(Long::longValue).sum();
    if (drafts > 0) {
      add("Review the ", Html.link("#drafts", Figures.count(drafts, "draft", "drafts")), ".");
    }
  }

  private void search() {
    report.problemGroups().stream()
        .map(ProblemGroups.Group::kind)
        .filter(MigrationProblem.HIDDEN_FROM_SEARCH::equals)
        .findFirst()
        .ifPresent(
            kind ->
                add(
                    "Decide whether search engines may index the new site. Its pages have ",
                    Html.code("noindex"),
                    ", as on the old site. " + kind.remedy()));
  }

  private void redirects() {
    if (report.move().redirects() > 0) {
      add(
          "Install the ",
          Html.link("#redirects", "redirects"),
          " on the new web server, so that old links keep working.");
    }
  }

  private void verify() {
    Command command = new Command("pressport", "verify", ".");
    String home = report.site().home();
    if (page.exporter().changesLinks() && page.exporter().guide().isEmpty() && home != null) {
      add(
          "Compare the new site with the old one, as soon as it is built:",
          commands(List.of(command.add("--old").add(home).toString())));
    } else {
      add(
          "Check at any time that the files of this export are as they were written:",
          commands(List.of(command.toString())));
    }
  }

  private void add(Object... parts) {
    steps.add(Html.of("li", parts));
  }
}

package dev.pressport.export.report;

import dev.pressport.export.media.MediaReport;
import dev.pressport.export.migrate.MigrationProblem;
import dev.pressport.export.migrate.Report;
import dev.pressport.problem.ProblemKind.Topic;
import dev.pressport.problem.ProblemSamples;
import dev.pressport.text.Figures;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** The verdict, above everything else. */
final class VerdictSection {
  private VerdictSection() {}

  static Element of(PageRequest page) {
    Report report = page.report();
    Verdict verdict = Verdict.of(report);
    Element section =
        Html.classed("section", verdict.ready() ? "verdict ready" : "verdict incomplete")
            .attr("aria-label", "Verdict");
    String total = Figures.count(report.ledger().total().read(), "item", "items");
    String accounted = "All " + total + " are accounted for.";
    if (verdict.ready()) {
      Html.add(section, Html.of("p", Html.of("strong", ready(report)), " " + accounted));
    } else {
      Html.add(
          section,
          Html.of("p", Html.of("strong", "INCOMPLETE: " + String.join(" ", verdict.reasons()))));
      verdict.advice().forEach(advice -> Html.add(section, Html.of("p", advice)));
      Html.add(section, Html.of("p", accounted));
    }
    Element facts = Html.of("p");
    changed(page.report(), facts);
    unread(page.report(), facts);
    linked(page.report().move().media(), facts);
    if (!facts.childNodes().isEmpty()) {
      Html.add(section, facts);
    }
    return section;
  }

  /** Ready stands alone only when nothing stayed behind. */
  private static String ready(Report report) {
    List<String> behind = new ArrayList<>();
    report.problemGroups().stream()
        .filter(group -> group.kind().equals(MigrationProblem.SOURCE_LACKS))
        .forEach(group -> behind.add("the source has no " + group.examples().get(0).field()));
    long files = report.move().media().left();
    if (files > 0) {
      behind.add(Figures.count(files, "media file was", "media files were") + " not copied");
    }
    long tables = unread(report);
    if (tables > 0) {
      behind.add(Figures.count(tables, "database table was", "database tables were") + " not read");
    }
    return behind.isEmpty() ? "Ready." : "Ready, but " + String.join(" and ", behind) + ".";
  }

  private static long unread(Report report) {
    return report.overview().problems().stream()
        .filter(kind -> kind.kind().topic() == Topic.UNREAD)
        .mapToLong(ProblemSamples.Kind::count)
        .sum();
  }

  private static void changed(Report report, Element facts) {
    long places = Changes.of(report).changedPlaces();
    if (places > 0) {
      Html.add(
          facts,
          Html.link("#changes", Figures.count(places, "place", "places")),
          (places == 1 ? " is" : " are") + " different from the old site. ");
    }
  }

  private static void unread(Report report, Element facts) {
    if (unread(report) > 0) {
      Html.add(facts, "See ", Html.link("#missing", "what was not read"), ". ");
    }
  }

  private static void linked(MediaReport media, Element facts) {
    if (media.left() > 0) {
      Html.add(
          facts,
          Html.link("#media", Figures.count(media.left(), "media file", "media files")),
          (media.left() == 1 ? " still loads" : " still load")
              + " from "
              + (media.host() == null ? "the old site" : media.host())
              + ".");
    }
  }
}

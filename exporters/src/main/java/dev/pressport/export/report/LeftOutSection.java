package dev.pressport.export.report;

import dev.pressport.export.Unpublished;
import dev.pressport.export.migrate.Report;
import dev.pressport.text.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The items that were left out by choice, and by whose; the entries that became drafts. */
final class LeftOutSection {
  private static final int MOST = 100;

  /** The options that filter, by the reasons in the report. */
  private static final Map<String, String> FILTERS =
      Map.of(
          "type", "--type or --exclude-type",
          "status", "--status",
          "date", "--after or --before",
          "author", "--author",
          "term", "--term",
          "limit", "--limit");

  private LeftOutSection() {}

  static Optional<Element> of(PageRequest page) {
    Report report = page.report();
    List<Object> parts = new ArrayList<>();
    table(report).ifPresent(parts::add);
    boolean withUnpublished =
        page.exporter().options().stream().anyMatch(option -> option.name().equals("unpublished"));
    if (withUnpublished && report.leftOut().stream().anyMatch(kind -> kind.unpublished() != null)) {
      parts.add(
          Html.of(
              "p",
              "Visitors of the old site could not open the entries that are not public. To include"
                  + " them as drafts: ",
              Html.code("-O unpublished=all"),
              "."));
    }
    names(
        "Personal data left out: ",
        report.withheld(),
        Html.of("span", "To include it: ", Html.code("--include-personal-data"), "."),
        parts);
    names(
        "Secrets left out: ",
        report.secrets(),
        Html.of("span", "If one is not a secret: ", Html.code("--allow-key KEY"), "."),
        parts);
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(Html.section("left-out", "Left out by choice", parts));
  }

  private static Optional<Element> table(Report report) {
    if (report.leftOut().isEmpty() && report.overview().chosen().isEmpty()) {
      return Optional.empty();
    }
    Table table = new Table("plain").text("Type").number("Items").text("Reason").text("Choice of");
    List<Report.Chosen> chosen = report.overview().chosen();
    for (Report.Chosen kind : chosen.subList(0, Math.min(MOST, chosen.size()))) {
      boolean personal = kind.why().equals(Report.Chosen.PERSONAL_DATA);
      String filter = FILTERS.get(kind.why());
      Object why =
          personal
              ? kind.why()
              : filter == null ? "of an entry that is left out" : Html.code(filter);
      table.row(kind.what(), kind.count(), why, personal ? "privacy rules" : "your filters");
    }
    List<Report.LeftOut> largestFirst =
        report.leftOut().stream()
            .sorted(
                Comparator.comparing((Report.LeftOut kind) -> kind.unpublished() == null)
                    .thenComparing(Report.LeftOut::count, Comparator.reverseOrder()))
            .toList();
    for (Report.LeftOut kind : largestFirst.subList(0, Math.min(MOST, largestFirst.size()))) {
      table.row(kind.what(), kind.count(), kind.why(), chooser(kind));
    }
    int more = Math.max(0, largestFirst.size() - MOST) + Math.max(0, chosen.size() - MOST);
    if (more > 0) {
      table.row("and " + Figures.number(more) + " more", "", "in report.json", "");
    }
    return Optional.of(Html.scrolling("Items left out", table.element()));
  }

  private static String chooser(Report.LeftOut kind) {
    if (kind.isByPolicy()) {
      return "your policy file";
    }
    return kind.unpublished() == null ? "the target" : "the target, as visitors did not see them";
  }

  private static void names(String title, List<String> names, Element remedy, List<Object> parts) {
    if (names.isEmpty()) {
      return;
    }
    List<Element> codes = names.stream().limit(MOST).map(Html::code).toList();
    String more =
        names.size() > MOST ? " and " + Figures.number(names.size() - MOST) + " more" : "";
    parts.add(Html.of("p", title, ItemLinks.joined(codes, ", "), more + ". ", remedy));
  }

  /** Returns the list of the entries that became drafts. */
  static Optional<Element> drafts(PageRequest page) {
    Report report = page.report();
    if (report.drafts().isEmpty()) {
      return Optional.empty();
    }
    List<Object> parts = new ArrayList<>();
    long all = 0;
    List<Object> counts = new ArrayList<>();
    for (Map.Entry<Unpublished, Long> count : report.drafts().entrySet()) {
      all += count.getValue();
      counts.add(Figures.number(count.getValue()) + " " + count.getKey().after(count.getValue()));
    }
    parts.add(
        Html.of(
            "p",
            "These entries were not public on the old site and are drafts in the new one: ",
            ItemLinks.joined(counts, ", "),
            ". Publish or delete them there."));
    Element list = Html.of("ul");
    for (Report.Draft draft : report.overview().drafts()) {
      Element line = Html.of("li", page.links().of(draft.type(), draft.id(), draft.item()));
      Html.add(line.child(0), " ", Html.classed("span", "muted", draft.reason().after(1)));
      Html.add(list, line, "\n");
    }
    long more = all - report.overview().drafts().size();
    if (more > 0) {
      Html.add(list, Html.of("li", "and " + Figures.number(more) + " more"));
    }
    parts.add(list);
    return Optional.of(Html.section("drafts", "Drafts", parts));
  }
}

package dev.pressport.export.report;

import dev.pressport.export.migrate.Report;
import dev.pressport.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The posts and pages by year, as columns. */
final class YearsSection {
  private static final int MOST = 60;

  private YearsSection() {}

  static Optional<Element> of(PageRequest page) {
    List<Report.Year> known = page.report().overview().years();
    if (known.size() < 2) {
      return Optional.empty();
    }
    List<Report.Year> years = withGaps(known);
    List<Report.Year> latest = years.subList(Math.max(0, years.size() - MOST), years.size());
    long most = latest.stream().mapToLong(Report.Year::read).max().orElse(1);
    Element list = Html.classed("ol", "years");
    latest.forEach(year -> Html.add(list, column(year, most), "\n"));
    Element section =
        Html.section(
            "years", "Posts and pages by year", Html.scrolling("Posts and pages by year", list));
    if (latest.size() < years.size()) {
      Html.add(section, Html.classed("p", "muted", "Only the latest years are shown."));
    }
    if (latest.stream().anyMatch(year -> year.exported() < year.read())) {
      Html.add(
          section,
          Html.classed("ul", "key", Bars.key("out", "exported"), Bars.key("in", "not exported")));
    }
    return Optional.of(section);
  }

  /** Returns the years with those between them, unless they are too far apart. */
  private static List<Report.Year> withGaps(List<Report.Year> known) {
    int first = known.get(0).year();
    int last = known.get(known.size() - 1).year();
    if (last - first > MOST) {
      return known;
    }
    List<Report.Year> all = new ArrayList<>();
    int next = 0;
    for (int year = first; year <= last; year++) {
      boolean isKnown = known.get(next).year() == year;
      all.add(isKnown ? known.get(next++) : new Report.Year(year, 0, 0));
    }
    return all;
  }

  private static Element column(Report.Year year, long most) {
    String number =
        year.exported() == year.read()
            ? Figures.number(year.read())
            : Figures.number(year.exported()) + " of " + Figures.number(year.read());
    return Html.of(
        "li",
        Bars.column(year.exported(), year.read(), most),
        Html.classed("span", "count", number),
        Html.classed("span", "muted", String.valueOf(year.year())));
  }
}

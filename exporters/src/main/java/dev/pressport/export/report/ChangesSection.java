package dev.pressport.export.report;

import dev.pressport.export.migrate.Report;
import dev.pressport.problem.Problem;
import dev.pressport.problem.ProblemKind;
import dev.pressport.problem.ProblemSamples;
import dev.pressport.text.Figures;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The content that changed or was lost: the kinds, and the places with links. */
final class ChangesSection {
  /** The most places of all kinds. */
  private static final int MOST = 1000;

  /** About the most bytes of the list. */
  private static final int LARGEST = 220_000;

  private static final int LONGEST_MESSAGE = 400;

  private ChangesSection() {}

  static Optional<Element> of(PageRequest page) {
    List<ProblemSamples.Kind> kinds = Changes.of(page.report()).kinds();
    if (kinds.isEmpty()) {
      return Optional.empty();
    }
    Element list = places(kinds, page.links());
    long shown = list.select("tr[data-place]").size();
    return Optional.of(
        Html.section(
            "changes",
            "Changed content",
            Html.scrolling("Changes by kind", summary(kinds)),
            Html.of("h3", "Where it is"),
            find(shown),
            Html.scrolling("Changes by place", list)));
  }

  private static Element summary(List<ProblemSamples.Kind> kinds) {
    Table table =
        new Table("bars").text("Change").bar().text("Result").number("Places").number("Items");
    long most = kinds.stream().mapToLong(ProblemSamples.Kind::times).max().orElse(1);
    for (ProblemSamples.Kind kind : kinds) {
      Element name = Html.of("div", Html.link("#kind-" + kind.kind().code(), Changes.words(kind)));
      if (kind.kind().severity() != Problem.Severity.NOTE && !kind.kind().remedy().isEmpty()) {
        Html.add(name, Html.classed("div", "muted", kind.kind().remedy()));
      }
      table.row(
          name,
          Bars.single(kind.times(), most, Changes.color(kind.kind())),
          Changes.result(kind.kind()),
          kind.times(),
          kind.items());
    }
    return table.element();
  }

  private static Element find(long shown) {
    return Html.classed(
            "p",
            "find",
            Html.of("label", "Find in this list").attr("for", "find"),
            " ",
            Html.of("input").attr("id", "find").attr("type", "search"),
            " ",
            Html.of("span", shown + " of " + shown + " shown")
                .attr("id", "found")
                .attr("role", "status"))
        .attr("hidden", "");
  }

  private static Element places(List<ProblemSamples.Kind> kinds, ItemLinks links) {
    Table table = new Table("list").text("Item").text("Details");
    int quota = quota(kinds);
    int length = 0;
    for (ProblemSamples.Kind kind : kinds) {
      table
          .group(Changes.words(kind), " ", Html.code(kind.kind().code()))
          .attr("id", "kind-" + kind.kind().code());
      int shown = 0;
      for (Problem problem : kind.first().subList(0, Math.min(quota, kind.first().size()))) {
        if (length > LARGEST) {
          break;
        }
        Element row = table.row(where(problem, links), details(problem));
        row.attr("data-place", "");
        length += row.outerHtml().getBytes(StandardCharsets.UTF_8).length;
        shown++;
      }
      if (kind.count() > shown) {
        table.row(
            "and " + Figures.number(kind.count() - shown) + " more",
            Html.of("span", "in ", Html.link("problems.ndjson", "problems.ndjson")));
      }
    }
    return table.element();
  }

  /** Returns the most problems of a kind, so that the large kinds leave room for the small ones. */
  static int quota(List<ProblemSamples.Kind> kinds) {
    int quota = ProblemSamples.MOST;
    while (quota > 1 && total(kinds, quota) > MOST) {
      quota--;
    }
    return quota;
  }

  private static long total(List<ProblemSamples.Kind> kinds, int quota) {
    return kinds.stream().mapToLong(kind -> Math.min(quota, kind.first().size())).sum();
  }

  private static Element where(Problem problem, ItemLinks links) {
    if (problem.type() == null && problem.source() != null) {
      return Html.of("span", problem.source());
    }
    return problem.type() == null
        ? Html.of("span", "the site")
        : links.of(problem.type(), problem.id(), problem.item());
  }

  private static Element details(Problem problem) {
    Element details = Html.of("span", message(problem));
    String field = problem.field();
    return field == null || field.equals("content")
        ? details
        : details.appendText(" ").appendChild(Html.code(field));
  }

  private static String message(Problem problem) {
    return ItemLinks.shortened(problem.message(), LONGEST_MESSAGE);
  }

  /** Returns the kinds of content that the source does not provide, or that were not read. */
  static Optional<Element> missing(PageRequest page) {
    Report report = page.report();
    List<Element> lines = new ArrayList<>();
    for (ProblemSamples.Kind kind : report.overview().problems()) {
      ProblemKind.Topic topic = kind.kind().topic();
      if (topic == ProblemKind.Topic.ABSENCE || topic == ProblemKind.Topic.UNREAD) {
        lines.add(line(kind, page.links()));
      }
    }
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(Html.section("missing", "Missing content", Html.of("ul", lines)));
  }

  private static Element line(ProblemSamples.Kind kind, ItemLinks links) {
    boolean counted = kind.kind().summary(kind.times()).isPresent();
    String words = Changes.words(kind);
    Element line =
        Html.of("li", counted ? Figures.number(kind.times()) + " " + lower(words) : words, ".");
    if (counted && !kind.kind().remedy().isEmpty()) {
      Html.add(line, " ", Html.classed("span", "muted", kind.kind().remedy()));
    }
    List<Element> places =
        kind.first().stream()
            .filter(problem -> problem.id() != null || problem.subject() != null)
            .limit(10)
            .map(problem -> place(problem, links))
            .toList();
    if (!places.isEmpty()) {
      Element list = Html.of("ul", places);
      if (kind.count() > places.size()) {
        Html.add(
            list,
            Html.of(
                "li",
                "and " + Figures.number(kind.count() - places.size()) + " more in ",
                Html.link("problems.ndjson", "problems.ndjson")));
      }
      Html.add(line, list);
    }
    return line;
  }

  private static Element place(Problem problem, ItemLinks links) {
    Element place =
        problem.id() == null
            ? Html.of(
                "li",
                Html.code(ItemLinks.shortened(String.valueOf(problem.subject()), LONGEST_MESSAGE)))
            : Html.of("li", links.of(problem.type(), problem.id(), problem.item()));
    return problem.id() == null && problem.times() > 1
        ? place.appendText(", " + Figures.count(problem.times(), "row", "rows"))
        : place;
  }

  private static String lower(String words) {
    return words.length() > 1 && Character.isLowerCase(words.charAt(1))
        ? words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1)
        : words;
  }
}

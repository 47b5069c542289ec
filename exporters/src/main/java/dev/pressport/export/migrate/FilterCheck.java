package dev.pressport.export.migrate;

import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.EntryOutline;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A check that filters leave at least one entry, and otherwise what there is to choose from. */
final class FilterCheck {
  private static final int MOST_NAMES = 8;
  private static final int MOST_COUNTED = 10_000;

  private final Filters filters;
  private final List<Part> parts;
  private boolean matched;

  /** One filter, and how many entries have each value of its kind. */
  private static final class Part {
    private final String option;
    private final Filters filter;
    private final String kind;
    private final Function<EntryOutline, Stream<String>> values;
    private final Map<String, Long> counts = new HashMap<>();
    private boolean matched;

    Part(
        String option, Filters filter, String kind, Function<EntryOutline, Stream<String>> values) {
      this.option = option;
      this.filter = filter;
      this.kind = kind;
      this.values = values;
    }
  }

  private FilterCheck(Filters filters, SiteIndex index) {
    this.filters = filters;
    this.parts = parts(filters, index);
  }

  /**
   * Reads the index once.
   *
   * @throws NothingToExport when the filters, the limit apart, leave no entry
   */
  static void require(Filters filters, SiteIndex index) throws NothingToExport {
    FilterCheck check = new FilterCheck(filters, index);
    if (!check.parts.isEmpty()) {
      index.forEachEntry(entry -> check.add(entry, index));
      if (!check.matched) {
        throw check.refusal();
      }
    }
  }

  private static List<Part> parts(Filters filters, SiteIndex index) {
    Function<EntryOutline, Stream<String>> type = entry -> Stream.of(entry.type());
    List<Part> parts = new ArrayList<>();
    if (!filters.types().isEmpty()) {
      parts.add(
          new Part(
              "--type " + list(filters.types()),
              Filters.NONE.types(filters.types()),
              "types",
              type));
    }
    if (!filters.withoutTypes().isEmpty()) {
      parts.add(
          new Part(
              "--exclude-type " + list(filters.withoutTypes()),
              Filters.NONE.exceptTypes(filters.withoutTypes()),
              "types",
              type));
    }
    if (!filters.statuses().isEmpty()) {
      parts.add(
          new Part(
              "--status " + list(filters.statuses()),
              Filters.NONE.statuses(filters.statuses()),
              "statuses",
              entry -> Stream.of(index.status(entry))));
    }
    if (!filters.authors().isEmpty()) {
      parts.add(
          new Part(
              "--author " + list(filters.authors()),
              Filters.NONE.authors(filters.authors()),
              "authors",
              entry -> Stream.ofNullable(entry.author())));
    }
    if (filters.after() != null) {
      parts.add(
          new Part(
              "--after " + filters.after(),
              Filters.NONE.after(filters.after()),
              "years",
              FilterCheck::year));
    }
    if (filters.before() != null) {
      parts.add(
          new Part(
              "--before " + filters.before(),
              Filters.NONE.before(filters.before()),
              "years",
              FilterCheck::year));
    }
    if (!filters.terms().isEmpty()) {
      parts.add(
          new Part(
              "--term "
                  + list(
                      filters.terms().stream()
                          .map(term -> term.taxonomy() + ':' + term.slug())
                          .toList()),
              Filters.NONE.terms(filters.terms()),
              "terms",
              entry -> entry.terms().stream().map(term -> term.taxonomy() + ':' + term.slug())));
    }
    return parts;
  }

  private static String list(Collection<String> values) {
    return values.stream().sorted().collect(Collectors.joining(","));
  }

  private static Stream<String> year(EntryOutline entry) {
    String date = entry.date();
    return date == null || date.length() < 4 || date.startsWith("0000")
        ? Stream.of()
        : Stream.of(date.substring(0, 4));
  }

  private void add(EntryOutline entry, SiteIndex index) {
    matched |= isChosen(filters, entry, index);
    for (Part part : parts) {
      part.matched |= isChosen(part.filter, entry, index);
      part.values
          .apply(entry)
          .filter(value -> part.counts.size() < MOST_COUNTED || part.counts.containsKey(value))
          .forEach(value -> part.counts.merge(value, 1L, Long::sum));
    }
  }

  /** Menus and designs pass filters of content, but are not what a user looks for with these. */
  private static boolean isChosen(Filters filters, EntryOutline entry, SiteIndex index) {
    boolean meant =
        !filters.ofContent()
            || !Filters.isStructure(entry.type())
            || filters.types().contains(entry.type());
    return meant && filters.reject(entry, index).isEmpty();
  }

  private NothingToExport refusal() {
    List<Part> causes = parts.stream().filter(part -> !part.matched).toList();
    List<Part> named = causes.isEmpty() ? parts : causes;
    String options = named.stream().map(part -> part.option).collect(Collectors.joining(" "));
    Set<String> lists = new LinkedHashSet<>();
    named.forEach(part -> lists.add("The source has these " + part.kind + ": " + names(part)));
    return new NothingToExport(
        MigrationRefusal.NO_MATCH,
        causes.isEmpty() && parts.size() > 1 ? options + " together" : options,
        String.join(" ", lists));
  }

  private static String names(Part part) {
    String names =
        part.counts.entrySet().stream()
            .sorted(
                Comparator.comparing((Map.Entry<String, Long> value) -> value.getValue())
                    .reversed()
                    .thenComparing(Map.Entry::getKey))
            .limit(MOST_NAMES)
            .map(value -> value.getKey() + String.format(Locale.ROOT, " (%,d)", value.getValue()))
            .collect(Collectors.joining(", "));
    int more = part.counts.size() - MOST_NAMES;
    return (names.isEmpty() ? "none" : names) + (more > 0 ? " and " + more + " more." : ".");
  }
}

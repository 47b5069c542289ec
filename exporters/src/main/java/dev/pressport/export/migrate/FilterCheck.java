package dev.pressport.export.migrate;

import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.posttype.Bylines;
import dev.pressport.posttype.PostTypes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A check that filters leave at least one entry and that the site has each of their values, and
 * otherwise what there is to choose from.
 */
final class FilterCheck {
  private static final String EXCLUDE = "--exclude-type";
  private static final int MOST_NAMES = 8;
  private static final int MOST_COUNTED = 10_000;

  private final Filters filters;
  private final FilterNames names;
  private final List<Part> parts;
  private boolean matched;

  /** One filter, and how many entries have each value of its kind. */
  private static final class Part {
    private final String option;
    private final Set<String> wanted;
    private final Filters filter;
    private final FilterNames.Kind kind;
    private final Function<EntryOutline, Stream<String>> values;
    private final Map<String, Long> counts = new HashMap<>();
    private boolean matched;

    Part(
        String option,
        Collection<String> wanted,
        Filters filter,
        FilterNames.Kind kind,
        Function<EntryOutline, Stream<String>> values) {
      this.option = option;
      this.wanted = new TreeSet<>(wanted);
      this.filter = filter;
      this.kind = kind;
      this.values = values;
    }

    /** Returns whether a value is a type that people do not read. */
    private boolean isSecondary(String value) {
      return kind == FilterNames.Kind.TYPES && !PostTypes.isContent(value);
    }

    private String typed(Collection<String> chosen) {
      return option + ' ' + String.join(",", chosen);
    }

    /** The values that no entry has; without those of WordPress itself, where others match. */
    private Set<String> unmatched() {
      Set<String> unmatched = new TreeSet<>(wanted);
      if (kind == FilterNames.Kind.YEARS) {
        return matched ? Set.of() : unmatched;
      }
      unmatched.removeAll(counts.keySet());
      if (matched) {
        unmatched.removeIf(kind::isKnown);
      }
      return unmatched;
    }

    /** Returns whether a value that no entry has changes nothing, unless it is a mistake. */
    private boolean isExclusion() {
      return option.equals(EXCLUDE);
    }
  }

  private FilterCheck(Filters filters, SiteIndex index) {
    this.filters = filters;
    this.names = new FilterNames(index);
    this.parts = parts(filters, index);
  }

  /**
   * Reads the index once.
   *
   * @throws NothingToExport when the filters, the limit apart, leave no entry, or when no entry has
   *     one of their values
   */
  static void require(Filters filters, SiteIndex index) throws NothingToExport {
    FilterCheck check = new FilterCheck(filters, index);
    if (check.parts.isEmpty()) {
      return;
    }
    index.forEachEntry(entry -> check.add(entry, index));
    List<Part> causes = check.parts.stream().filter(check::isMistaken).toList();
    if (!causes.isEmpty()) {
      throw check.refusal(causes);
    }
    if (!check.matched) {
      throw check.refusal();
    }
  }

  private boolean isMistaken(Part part) {
    Set<String> unmatched = part.unmatched();
    return part.isExclusion()
        ? unmatched.stream().anyMatch(value -> nearest(part, value).isPresent())
        : !unmatched.isEmpty();
  }

  private Optional<String> nearest(Part part, String value) {
    return names.nearest(part.kind, value, part.counts.keySet());
  }

  private static List<Part> parts(Filters filters, SiteIndex index) {
    Function<EntryOutline, Stream<String>> type = entry -> Stream.of(entry.type());
    List<Part> parts = new ArrayList<>();
    if (!filters.types().isEmpty()) {
      parts.add(
          new Part(
              "--type",
              filters.types(),
              Filters.NONE.types(filters.types()),
              FilterNames.Kind.TYPES,
              type));
    }
    if (!filters.withoutTypes().isEmpty()) {
      parts.add(
          new Part(
              EXCLUDE,
              filters.withoutTypes(),
              Filters.NONE.exceptTypes(filters.withoutTypes()),
              FilterNames.Kind.TYPES,
              type));
    }
    if (!filters.statuses().isEmpty()) {
      parts.add(
          new Part(
              "--status",
              filters.statuses(),
              Filters.NONE.statuses(filters.statuses()),
              FilterNames.Kind.STATUSES,
              entry -> Stream.of(index.status(entry))));
    }
    if (!filters.authors().isEmpty()) {
      parts.add(
          new Part(
              "--author",
              filters.authors(),
              Filters.NONE.authors(filters.authors()),
              FilterNames.Kind.AUTHORS,
              entry -> Bylines.of(entry, index).stream()));
    }
    String after = filters.after();
    if (after != null) {
      parts.add(
          new Part(
              "--after",
              Set.of(after),
              Filters.NONE.after(after),
              FilterNames.Kind.YEARS,
              FilterCheck::year));
    }
    String before = filters.before();
    if (before != null) {
      parts.add(
          new Part(
              "--before",
              Set.of(before),
              Filters.NONE.before(before),
              FilterNames.Kind.YEARS,
              FilterCheck::year));
    }
    if (!filters.terms().isEmpty()) {
      parts.add(
          new Part(
              "--term",
              filters.terms().stream().map(FilterNames::name).toList(),
              Filters.NONE.terms(filters.terms()),
              FilterNames.Kind.TERMS,
              entry -> entry.terms().stream().map(FilterNames::name)));
    }
    return parts;
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
          .filter(
              value ->
                  part.counts.size() < MOST_COUNTED
                      || part.counts.containsKey(value)
                      || part.wanted.contains(value))
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

  /** The refusal of values that no entry has, with the nearest ones of the site. */
  private NothingToExport refusal(List<Part> causes) {
    String options =
        causes.stream().map(part -> part.typed(part.unmatched())).collect(Collectors.joining(" "));
    String nearest =
        causes.stream()
            .map(
                part ->
                    part.unmatched().stream()
                        .map(value -> nearest(part, value))
                        .flatMap(Optional::stream)
                        .distinct()
                        .collect(Collectors.joining(",", part.option + ' ', ".  ")))
            .filter(hint -> !hint.endsWith(" .  "))
            .collect(Collectors.joining());
    return new NothingToExport(MigrationRefusal.NO_MATCH, options, nearest + lists(causes));
  }

  /** The refusal of filters that match something each, but nothing together. */
  private NothingToExport refusal() {
    List<Part> causes = parts.stream().filter(part -> !part.matched).toList();
    List<Part> named = causes.isEmpty() ? parts : causes;
    String options =
        named.stream().map(part -> part.typed(part.wanted)).collect(Collectors.joining(" "));
    return new NothingToExport(
        MigrationRefusal.NO_MATCH,
        causes.isEmpty() && parts.size() > 1 ? options + " together" : options,
        lists(named));
  }

  private static String lists(List<Part> named) {
    Set<String> lists = new LinkedHashSet<>();
    named.forEach(
        part ->
            lists.add(
                "The source has these "
                    + part.kind.name().toLowerCase(Locale.ROOT)
                    + ": "
                    + names(part)));
    return String.join(" ", lists);
  }

  private static String names(Part part) {
    String names =
        part.counts.entrySet().stream()
            .sorted(
                Comparator.comparing(
                        (Map.Entry<String, Long> value) -> part.isSecondary(value.getKey()))
                    .thenComparing(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                    .thenComparing(Map.Entry::getKey))
            .limit(MOST_NAMES)
            .map(value -> value.getKey() + String.format(Locale.ROOT, " (%,d)", value.getValue()))
            .collect(Collectors.joining(", "));
    int more = part.counts.size() - MOST_NAMES;
    return (names.isEmpty() ? "none" : names) + (more > 0 ? " and " + more + " more." : ".");
  }
}

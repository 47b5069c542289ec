package dev.pressport.plugin.eventsmanager;

import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.model.Term;
import dev.pressport.render.Body;
import dev.pressport.shortcode.ShortcodeAttributes;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The events that a list asks for: classes/em-object.php, build_sql_conditions().
 *
 * @param scope {@code future}, {@code past}, {@code all}, {@code today}, {@code month} …, a day, or
 *     two days with a comma between them
 * @param terms of each set an event has one
 * @param without terms that no event has
 * @param locations by the plugin's own numbers; empty for all
 */
record EventQuery(
    String scope,
    List<Set<Term.Key>> terms,
    Set<Term.Key> without,
    Set<Long> locations,
    boolean descending,
    int offset,
    int limit) {

  /** The days of a scope, of which both belong to it; null for an open end. */
  record Days(@Nullable LocalDate first, @Nullable LocalDate last) {}

  /** The coming events with a term. */
  static EventQuery upcoming(Term.Key term) {
    return new EventQuery("future", List.of(Set.of(term)), Set.of(), Set.of(), false, 0, 0);
  }

  /** Returns the query of a shortcode. */
  static EventQuery of(ShortcodeAttributes attributes, int usualLimit, Body body) {
    List<Set<Term.Key>> terms = new ArrayList<>();
    Set<Term.Key> without = new HashSet<>();
    add(terms, without, ManagedEvent.CATEGORIES, attributes.get("category", ""), body.index());
    add(terms, without, ManagedEvent.TAGS, attributes.get("tag", ""), body.index());
    Set<Long> locations = new HashSet<>();
    for (String id : attributes.get("location", "").split(",", 100)) {
      if (id.strip().matches("\\d{1,18}")) {
        locations.add(Long.parseLong(id.strip()));
      }
    }
    return new EventQuery(
        attributes.get("scope", "future"),
        terms,
        without,
        locations,
        attributes.get("order", "ASC").equalsIgnoreCase("DESC"),
        number(attributes.get("offset"), 0),
        number(attributes.get("limit"), usualLimit));
  }

  private static int number(@Nullable String given, int usual) {
    return given != null && given.matches("\\d{1,4}") ? Integer.parseInt(given) : usual;
  }

  /** Adds terms that a list names by ids, slugs or names, those with a minus as unwanted. */
  private static void add(
      List<Set<Term.Key>> terms,
      Set<Term.Key> without,
      String taxonomy,
      String named,
      SiteIndex index) {
    Set<Term.Key> wanted = new HashSet<>();
    boolean any = false;
    for (String name : named.split("[,&]", 100)) {
      String word = name.strip();
      boolean unwanted = word.matches("-\\d{1,18}");
      if (!word.isEmpty() && !word.equals("0")) {
        any |= !unwanted;
        TermOutline term = find(taxonomy, unwanted ? word.substring(1) : word, index);
        if (term != null) {
          (unwanted ? without : wanted).add(term.key());
        }
      }
    }
    if (any) {
      terms.add(wanted);
    }
  }

  /** Returns the term that an id, a slug or a name means; null for none. */
  static @Nullable TermOutline find(String taxonomy, String word, SiteIndex index) {
    TermOutline byId =
        word.matches("\\d{1,18}") ? index.term(taxonomy, Long.parseLong(word)).orElse(null) : null;
    return byId == null
        ? index.term(new Term.Key(taxonomy, word.toLowerCase(Locale.ROOT))).orElse(null)
        : byId;
  }

  boolean has(EntryOutline event, long location) {
    return terms.stream().allMatch(wanted -> event.terms().stream().anyMatch(wanted::contains))
        && event.terms().stream().noneMatch(without::contains)
        && (locations.isEmpty() || locations.contains(location));
  }

  /**
   * Returns the days of the scope; null for {@code future}, {@code past} and {@code all}.
   *
   * @param today the day that counts as today
   */
  @Nullable Days days(LocalDate today) {
    LocalDate month = today.withDayOfMonth(1);
    return switch (scope) {
      case "today" -> new Days(today, today);
      case "tomorrow" -> new Days(today.plusDays(1), today.plusDays(1));
      case "week" -> new Days(today, today.plusDays(7));
      case "month" -> new Days(month, month.plusMonths(1).minusDays(1));
      case "next-month" -> new Days(month.plusMonths(1), month.plusMonths(2).minusDays(1));
      case "1-months" -> new Days(today, month.plusMonths(2).minusDays(1));
      case "2-months", "3-months", "6-months", "12-months" ->
          new Days(
              today, month.plusMonths(Integer.parseInt(scope.split("-", 2)[0]) + 1L).minusDays(1));
      default -> written();
    };
  }

  private @Nullable Days written() {
    String[] days = scope.split(",", 2);
    if (!scope.contains("-") || scope.length() > 30) {
      return null;
    }
    LocalDate first = day(days[0]);
    LocalDate last = days.length == 1 ? first : day(days[1]);
    return first == null && last == null ? null : new Days(first, last);
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      return null;
    }
  }
}

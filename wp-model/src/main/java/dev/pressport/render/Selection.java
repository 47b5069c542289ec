package dev.pressport.render;

import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.model.Term;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses published entries, as the attributes of a list ask for them.
 *
 * @param most how many at most
 * @param terms of each set one must be there
 * @param without ids that are left out
 */
public record Selection(
    String postType,
    int most,
    int offset,
    String orderBy,
    boolean ascending,
    List<Set<Term.Key>> terms,
    Set<Long> without) {
  private static final int LARGEST = 100;

  public Selection {
    terms = List.copyOf(terms);
    without = Set.copyOf(without);
  }

  /**
   * Returns the selection of the attribute {@code query} of a query loop
   * (build_query_vars_from_query_block()).
   */
  public static Selection ofQuery(LooseValue query, Body body) {
    SiteIndex index = body.index();
    List<Set<Term.Key>> terms = new ArrayList<>();
    for (Map.Entry<String, Value> taxonomy : query.get("taxQuery").map().entrySet()) {
      terms.add(keys(taxonomy.getKey(), LooseValue.of(taxonomy.getValue()).list(), index));
    }
    addIfNamed(terms, "category", query.get("categoryIds").list(), index);
    addIfNamed(terms, "post_tag", query.get("tagIds").list(), index);
    Set<Long> without = new HashSet<>();
    query.get("exclude").list().stream()
        .map(LooseValue::id)
        .filter(Objects::nonNull)
        .forEach(without::add);
    String type = query.get("postType").filled();
    return new Selection(
        type == null || !body.opensType(type) ? "post" : type,
        number(query.get("perPage"), 10),
        number(query.get("offset"), 0),
        orDate(query.get("orderBy").filled()),
        "asc".equalsIgnoreCase(query.get("order").string()),
        terms,
        without);
  }

  /** Returns the selection of a list of the latest posts. */
  public static Selection ofLatest(LooseValue attributes, SiteIndex index) {
    List<Set<Term.Key>> terms = new ArrayList<>();
    List<LooseValue> categories =
        attributes.get("categories").list().stream().map(category -> category.get("id")).toList();
    addIfNamed(terms, "category", categories, index);
    return new Selection(
        "post",
        number(attributes.get("postsToShow"), 5),
        0,
        orDate(attributes.get("orderBy").filled()),
        "asc".equalsIgnoreCase(attributes.get("order").string()),
        terms,
        Set.of());
  }

  /** The entries, in order. */
  public List<CurrentEntry> from(Body body) {
    List<Long> ids = new ArrayList<>(body.publishedEntries().newest(postType));
    if (ascending) {
      Collections.reverse(ids);
    }
    Stream<CurrentEntry> entries =
        ids.stream()
            .flatMap(id -> body.index().entry(id).stream())
            .filter(entry -> accepts(entry) && body.speaks(entry))
            .map(body::subject);
    if (orderBy.equals("title")) {
      Comparator<CurrentEntry> byTitle = Comparator.comparing(CurrentEntry::title);
      entries = entries.sorted(ascending ? byTitle : byTitle.reversed());
    }
    return entries.skip(offset).limit(most).toList();
  }

  /**
   * The entries, with sticky ones before all others, as WordPress lists the posts of a query that
   * asks for no terms.
   */
  public List<CurrentEntry> stickyFirst(Body body) {
    Map<Long, CurrentEntry> entries = new LinkedHashMap<>();
    List<Long> sticky =
        body.index().sticky().stream()
            .filter(id -> body.index().entry(id).stream().anyMatch(this::isOfType))
            .toList();
    EntryList.named(sticky, body).forEach(entry -> entries.put(entry.id(), entry));
    from(body).forEach(entry -> entries.putIfAbsent(entry.id(), entry));
    return List.copyOf(entries.values());
  }

  /** Returns the total number of entries; null when the list of them is incomplete. */
  public @Nullable Long total(Body body) {
    List<Long> ids = body.publishedEntries().newest(postType);
    return ids.size() >= PublishedEntries.MOST_ENTRIES
        ? null
        : Long.valueOf(
            ids.stream()
                .flatMap(id -> body.index().entry(id).stream())
                .filter(entry -> accepts(entry) && body.speaks(entry))
                .count());
  }

  private boolean isOfType(EntryOutline entry) {
    return entry.type().equals(postType) && !without.contains(entry.id());
  }

  private boolean accepts(EntryOutline entry) {
    return !without.contains(entry.id())
        && terms.stream().allMatch(wanted -> entry.terms().stream().anyMatch(wanted::contains));
  }

  private static String orDate(@Nullable String orderBy) {
    return orderBy == null ? "date" : orderBy;
  }

  private static int number(LooseValue value, int otherwise) {
    Long number = value.integer();
    return number == null || number < 0 ? otherwise : (int) Math.min(number, LARGEST);
  }

  private static void addIfNamed(
      List<Set<Term.Key>> terms, String taxonomy, List<LooseValue> ids, SiteIndex index) {
    if (!ids.isEmpty()) {
      terms.add(keys(taxonomy, ids, index));
    }
  }

  /** The terms of a taxonomy with these ids; unknown ones are left out. */
  public static Set<Term.Key> keys(String taxonomy, List<LooseValue> ids, SiteIndex index) {
    Set<Term.Key> keys = new HashSet<>();
    for (LooseValue id : ids) {
      Long number = id.id();
      if (number != null) {
        index.term(taxonomy, number).map(TermOutline::key).ifPresent(keys::add);
      }
    }
    return keys;
  }
}

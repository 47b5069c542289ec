package dev.pressport.render;

import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.SiteIndex.Teaser;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.model.Term;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.text.Collation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses published entries, as the attributes of a list ask for them.
 *
 * @param most how many at most
 * @param terms of each set one must be there
 * @param without ids that are left out
 * @param condition what an entry must fulfil besides
 */
public record Selection(
    String postType,
    int most,
    int offset,
    String orderBy,
    boolean ascending,
    List<Set<Term.Key>> terms,
    Set<Long> without,
    Predicate<EntryOutline> condition) {
  private static final int LARGEST = 100;
  private static final Pattern COMMAS = Pattern.compile("[\\s,]+");

  /** A selection with no further condition. */
  public Selection(
      String postType,
      int most,
      int offset,
      String orderBy,
      boolean ascending,
      List<Set<Term.Key>> terms,
      Set<Long> without) {
    this(postType, most, offset, orderBy, ascending, terms, without, entry -> true);
  }

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
        without,
        condition(query, body));
  }

  private static Predicate<EntryOutline> condition(LooseValue query, Body body) {
    Predicate<EntryOutline> condition = entry -> true;
    String author = query.get("author").string();
    if (author != null && !author.isBlank()) {
      condition = condition.and(byAuthors(List.of(COMMAS.split(author.strip())), body.index()));
    }
    Set<Long> parents = new HashSet<>();
    query.get("parents").list().stream()
        .map(LooseValue::id)
        .filter(Objects::nonNull)
        .forEach(parents::add);
    if (!parents.isEmpty()) {
      condition = condition.and(entry -> parents.contains(entry.parentId()));
    }
    String sticky = query.get("sticky").filled();
    if ("only".equals(sticky) || "exclude".equals(sticky)) {
      condition = condition.and(bySticky("only".equals(sticky), body.index()));
    }
    String search = query.get("search").filled();
    return search == null ? condition : condition.and(byWords(search, body));
  }

  /** Returns whether an entry is sticky, or whether it is not. */
  public static Predicate<EntryOutline> bySticky(boolean wanted, SiteIndex index) {
    Set<Long> ids = Set.copyOf(index.sticky());
    return entry -> ids.contains(entry.id()) == wanted;
  }

  /** Returns whether an entry was written by one of some users; their ids are texts. */
  public static Predicate<EntryOutline> byAuthors(List<String> ids, SiteIndex index) {
    Set<String> logins = new HashSet<>();
    for (String id : ids) {
      if (id.matches("\\d{1,18}")) {
        index.author(Long.parseLong(id)).ifPresent(author -> logins.add(author.login()));
      }
    }
    return entry -> entry.author() != null && logins.contains(entry.author());
  }

  /** Returns whether each word is in the title, the excerpt or the first words of an entry. */
  private static Predicate<EntryOutline> byWords(String search, Body body) {
    List<String> words = List.of(COMMAS.split(Collation.folded(search.strip())));
    return entry -> {
      Teaser teaser = body.index().teaser(entry.id()).orElse(Body.NO_WORDS);
      String excerpt = teaser.excerpt() == null ? "" : teaser.excerpt();
      String text =
          Collation.folded(
              entry.title() + " " + excerpt + " " + String.join(" ", teaser.wholeText()));
      return words.stream().allMatch(text::contains);
    };
  }

  /** Returns the selection of a list of the latest posts. */
  public static Selection ofLatest(LooseValue attributes, SiteIndex index) {
    List<Set<Term.Key>> terms = new ArrayList<>();
    List<LooseValue> categories =
        attributes.get("categories").list().stream().map(category -> category.get("id")).toList();
    addIfNamed(terms, "category", categories, index);
    Long author = attributes.get("selectedAuthor").id();
    return new Selection(
        "post",
        number(attributes.get("postsToShow"), 5),
        0,
        orDate(attributes.get("orderBy").filled()),
        "asc".equalsIgnoreCase(attributes.get("order").string()),
        terms,
        Set.of(),
        author == null ? entry -> true : byAuthors(List.of(author.toString()), index));
  }

  /** The entries, in order. */
  public List<CurrentEntry> from(Body body) {
    List<Long> ids = new ArrayList<>(body.publishedEntries().newest(postType));
    if (ascending) {
      Collections.reverse(ids);
    }
    Stream<EntryOutline> entries =
        ids.stream()
            .flatMap(id -> body.index().entry(id).stream())
            .filter(entry -> accepts(entry) && body.speaks(entry));
    Comparator<EntryOutline> order = order(orderBy);
    if (order != null) {
      entries = entries.sorted(ascending ? order : order.reversed());
    }
    return entries.skip(offset).limit(most).map(body::subject).toList();
  }

  /**
   * Returns the order in which WordPress's database has the entries; null for that of the dates.
   */
  private static @Nullable Comparator<EntryOutline> order(String orderBy) {
    return switch (orderBy) {
      case "title", "post_title" -> Comparator.comparing(EntryOutline::title, Collation.ORDER);
      case "name", "post_name", "slug" -> Comparator.comparing(EntryOutline::slug, Collation.ORDER);
      case "modified", "post_modified" -> Comparator.comparing(Selection::changed);
      case "menu_order" -> Comparator.comparingLong(EntryOutline::menuOrder);
      case "id", "ID" -> Comparator.comparingLong(EntryOutline::id);
      case "author", "post_author" ->
          Comparator.comparing(
              entry -> entry.author() == null ? "" : entry.author(), Collation.ORDER);
      default -> null;
    };
  }

  private static String changed(EntryOutline entry) {
    return entry.modified() == null ? "" : entry.modified();
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
        && condition.test(entry)
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

package dev.pressport.permalink;

import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what is at a path or meant by a query, as WordPress would. */
final class AddressLookup {
  /** The paths that WordPress itself answers, besides published content. */
  private static final Set<String> SYSTEM =
      Set.of("wp-admin", "wp-json", "wp-login.php", "xmlrpc.php", "wp-cron.php", "search");

  private static final Set<String> HOME = Set.of("index.php", "index.html", "index.htm");
  private static final Set<String> ENDS = Set.of("feed", "embed", "trackback", "amp", "attachment");
  private static final Set<String> FEEDS = Set.of("rdf", "rss", "rss2", "atom");
  private static final Pattern MAIN_FEED =
      Pattern.compile(
          "(?:index\\.php/)?(?:feed/)?(?:feed|rdf|rss2?|atom)|wp-(?:feed|rdf|rss2?|atom)\\.php");
  private static final Pattern COMMENT_PAGE = Pattern.compile("comment-page-\\d{1,9}");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  private static final Ref FEED = new Ref.ToFeed();

  private final SiteIndex index;
  private final AddressSurvey survey;
  private final ListPaths lists;

  AddressLookup(SiteIndex index, AddressSurvey survey, ListPaths lists) {
    this.index = index;
    this.survey = survey;
    this.lists = lists;
  }

  /**
   * Returns the entry whose own address has this path and query, as those of translations may have.
   */
  @Nullable Ref findWhole(Segments path, @Nullable String query) {
    return query == null ? null : entry(survey.paths().find(AddressSurvey.withQuery(path, query)));
  }

  /** Returns the target of an address of the site; null when there is none. */
  @Nullable Ref find(Segments path, Query query) {
    Segments asked = HOME.contains(path.last()) ? path.parent() : path;
    if (asked.isEmpty() && !query.variables().isEmpty()) {
      return byQuery(query);
    }
    return SYSTEM.contains(asked.first()) ? null : isMainFeed(asked) ? FEED : byPath(asked);
  }

  /** A page may have the name of a feed, such as atom. */
  private boolean isMainFeed(Segments path) {
    return MAIN_FEED.matcher(path.folded()).matches() && survey.paths().find(path.folded()) == 0;
  }

  private @Nullable Ref byPath(Segments path) {
    Segments without = path.first().equals("index.php") ? path.rest() : path;
    boolean pageOfEntry = false;
    Segments asked = path;
    for (Segments next = path; next != null; next = shortened(asked)) {
      pageOfEntry |= isNumber(asked.last()) && next.size() == asked.size() - 1;
      asked = next;
      Ref exact = pageOfEntry ? entry(survey.paths().find(asked.folded())) : exact(asked);
      if (exact != null) {
        return exact;
      }
    }
    return without.size() < path.size() ? byPath(without) : former(asked);
  }

  private @Nullable Ref exact(Segments path) {
    if (path.isEmpty() || path.folded().equals("comments")) {
      return new Ref.ToHome();
    }
    Ref entry = entry(survey.paths().find(path.folded()));
    return entry == null ? lists.find(path) : entry;
  }

  /**
   * Returns the entry that was once at a path, like wp_old_slug_redirect() of query.php and
   * redirect_guess_404_permalink() of canonical.php.
   */
  private @Nullable Ref former(Segments path) {
    Ref entry = entry(survey.formerPaths().find(path.folded()));
    String last = Segments.of(path.last()).folded();
    return entry == null && !last.isEmpty() ? entry(survey.slugs().find(last)) : entry;
  }

  private static @Nullable Ref entry(long id) {
    return id == 0 ? null : new Ref.ToEntry(id);
  }

  private static boolean isNumber(String segment) {
    return NUMBER.matcher(segment).matches();
  }

  /** The path without one of the ends that WordPress adds; null when it has none of them. */
  private static @Nullable Segments shortened(Segments path) {
    String last = path.last().toLowerCase(Locale.ROOT);
    String before = path.parent().last();
    boolean feed = FEEDS.contains(last) && before.equals("feed");
    boolean page = isNumber(last) && before.equals("page");
    boolean one =
        ENDS.contains(last)
            || FEEDS.contains(last)
            || COMMENT_PAGE.matcher(last).matches()
            || isNumber(last);
    return feed || page ? path.parent().parent() : one ? path.parent() : null;
  }

  private @Nullable Ref byQuery(Query query) {
    Ref entry = entryById(query);
    if (entry != null) {
      return entry;
    }
    return Stream.of(
            term(query, "cat", "category"),
            term(query, "tag_id", "post_tag"),
            author(query),
            termBySlug(query),
            date(query),
            byName(query),
            feed(query))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(null);
  }

  private @Nullable Ref entryById(Query query) {
    Long id = query.anyId();
    return id == null || !index.hasEntry(id) ? null : new Ref.ToEntry(id);
  }

  private Optional<Ref> term(Query query, String variable, String taxonomy) {
    Long id = query.number(variable);
    return id == null
        ? Optional.empty()
        : index.term(taxonomy, id).map(term -> new Ref.ToTerm(term.key()));
  }

  private Optional<Ref> author(Query query) {
    Long id = query.number("author");
    String name = query.get("author_name");
    return (id != null
            ? index.author(id)
            : name == null
                ? Optional.<SiteIndex.AuthorOutline>empty()
                : index.authorByNicename(name))
        .map(author -> new Ref.ToAuthor(author.login()));
  }

  private Optional<Ref> termBySlug(Query query) {
    String taxonomy = query.get("taxonomy");
    String term = query.get("term");
    if (taxonomy != null && term != null) {
      return lists.term(taxonomy, term);
    }
    return query.variables().entrySet().stream()
        .flatMap(
            variable ->
                lists
                    .taxonomyOf(variable.getKey())
                    .flatMap(found -> lists.term(found, Segments.of(variable.getValue()).last()))
                    .stream())
        .findFirst();
  }

  /** {@code m=201012}, also with a day or without a month. */
  private static Optional<Ref> date(Query query) {
    String m = query.get("m");
    if (m != null && m.matches("\\d{4}(?:\\d\\d){0,5}")) {
      return Optional.ofNullable(
          Structure.date(
              Integer.valueOf(m.substring(0, 4)),
              m.length() < 6 ? null : Integer.valueOf(m.substring(4, 6)),
              m.length() < 8 ? null : Integer.valueOf(m.substring(6, 8))));
    }
    return Optional.ofNullable(
        Structure.date(integer(query, "year"), integer(query, "monthnum"), integer(query, "day")));
  }

  private static @Nullable Integer integer(Query query, String variable) {
    Long number = query.number(variable);
    return number == null || number > 9999 ? null : Integer.valueOf(number.intValue());
  }

  private static Optional<Ref> feed(Query query) {
    return Optional.ofNullable(query.get("feed"))
        .map(name -> name.startsWith("comments") ? new Ref.ToHome() : FEED);
  }

  private Optional<Ref> byName(Query query) {
    for (String variable : new String[] {"pagename", "name", "attachment"}) {
      String name = query.get(variable);
      if (name != null) {
        return Optional.ofNullable(byPath(Segments.of(name)));
      }
    }
    for (String type : lists.types()) {
      String name = query.get(type);
      if (name != null) {
        return Optional.ofNullable(byPath(Segments.of(lists.folder(type) + "/" + name)));
      }
    }
    String type = query.get("post_type");
    return type == null ? Optional.empty() : Optional.of(new Ref.ToArchive(type));
  }
}

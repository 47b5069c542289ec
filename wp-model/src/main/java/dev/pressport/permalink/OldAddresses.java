package dev.pressport.permalink;

import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.AuthorOutline;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.permalink.OldAddress.Kind;
import dev.pressport.posttype.Taxonomies;
import dev.pressport.text.Slug;
import dev.pressport.text.WebAddress;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All addresses at which visitors found the items of the old site, each with its item. WordPress's
 * endings, such as {@code /feed/} and {@code /page/2/}, are not among them. It goes over the index
 * at each call and holds only the days and post types of the site.
 */
public final class OldAddresses {
  private static final int MOST_TYPES = 1000;
  private static final int MOST_DAYS = 100_000;
  private static final List<String> FEEDS = List.of("feed", "rss2", "rss", "atom", "rdf");
  private static final List<String> FEED_FILES =
      List.of("wp-feed.php", "wp-rss2.php", "wp-rss.php", "wp-atom.php", "wp-rdf.php");
  private static final Pattern DAY =
      Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])(?:\\D.*+)?");

  private final SiteIndex index;
  private final OldSite site;
  private final Permalinks permalinks;
  private final Set<String> types = new LinkedHashSet<>();
  private final Set<Ref.ToDate> dates = new LinkedHashSet<>();

  OldAddresses(SiteIndex index, OldSite site, Permalinks permalinks) {
    this.index = index;
    this.site = site;
    this.permalinks = permalinks;
    Set<Integer> days = new TreeSet<>();
    index.forEachEntry(
        entry -> {
          if (permalinks.visibility(entry) == Visibility.PUBLIC) {
            if (types.size() < MOST_TYPES) {
              types.add(entry.type());
            }
            addDay(entry, days);
          }
        });
    for (int day : days) {
      int year = day / 10_000;
      int month = day / 100 % 100;
      dates.add(new Ref.ToDate(year, null, null));
      dates.add(new Ref.ToDate(year, month, null));
      dates.add(new Ref.ToDate(year, month, day % 100));
    }
  }

  private static void addDay(EntryOutline entry, Set<Integer> days) {
    if (entry.type().equals("post") && entry.date() != null && days.size() < MOST_DAYS) {
      Matcher day = DAY.matcher(entry.date());
      if (day.matches()) {
        days.add(Integer.valueOf(day.group(1) + day.group(2) + day.group(3)));
      }
    }
  }

  /** Returns the path of the old home from the root of its host, without a slash at the end. */
  public String folder() {
    return site.folder();
  }

  /** Passes everything that can have an address to an action. */
  public void forEachItem(Consumer<Ref> action) {
    index.forEachEntry(entry -> action.accept(new Ref.ToEntry(entry.id())));
    forEachList(action);
  }

  private void forEachList(Consumer<Ref> action) {
    action.accept(new Ref.ToHome());
    action.accept(new Ref.ToFeed());
    index.forEachTerm(term -> action.accept(new Ref.ToTerm(term.key())));
    index.forEachAuthor(author -> action.accept(new Ref.ToAuthor(author.login())));
    types.forEach(type -> action.accept(new Ref.ToArchive(type)));
    dates.forEach(action);
  }

  /** Passes the addresses that items had last, as far as they are no queries, to an action. */
  public void forEachPermalink(BiConsumer<OldAddress, Ref> action) {
    index.forEachEntry(
        entry ->
            permalinks
                .pathOf(entry)
                .ifPresent(path -> add(path, new Ref.ToEntry(entry.id()), action)));
    forEachList(ref -> permalinks.pathOf(ref).ifPresent(path -> add(path, ref, action)));
  }

  private void add(String path, Ref ref, BiConsumer<OldAddress, Ref> action) {
    action.accept(at(Kind.PERMALINK, path), ref);
  }

  /** Passes the addresses that entries had before, out of WordPress's own records, to an action. */
  public void forEachFormer(BiConsumer<OldAddress, Ref> action) {
    index.forEachEntry(
        entry ->
            permalinks
                .pathOf(entry)
                .ifPresent(
                    path ->
                        addFormer(
                            entry, path, old -> action.accept(old, new Ref.ToEntry(entry.id())))));
    for (String file : FEED_FILES) {
      action.accept(at(Kind.FEED, "/" + file), new Ref.ToFeed());
    }
  }

  private void addFormer(EntryOutline entry, String path, Consumer<OldAddress> action) {
    if (!Segments.of(path).isEmpty()) {
      if (!entry.oldSlugs().isEmpty() || !entry.oldDates().isEmpty()) {
        AddressSurvey.former(path, entry).forEach(old -> action.accept(at(Kind.FORMER, old)));
      }
    } else if (entry.type().equals("page") && !entry.slug().isEmpty()) {
      action.accept(at(Kind.FORMER, "/" + entry.slug()));
    }
    String guid = guidPath(entry);
    if (guid != null) {
      action.accept(at(Kind.GUID, guid));
    }
  }

  private OldAddress at(Kind kind, String path) {
    return OldAddress.path(kind, site.folder() + path);
  }

  /** The address that an entry had when it was made; the guid of a file is that of the file. */
  private @Nullable String guidPath(EntryOutline entry) {
    String written = entry.guid();
    if (written == null || written.equals(entry.url()) || entry.type().equals("attachment")) {
      return null;
    }
    WebAddress guid = WebAddress.of(written);
    if (guid == null || guid.host() == null || !site.has(guid.host()) || guid.query() != null) {
      return null;
    }
    String path = site.below(Slug.decode(guid.path()));
    return path == null || Segments.of(path).isEmpty() ? null : path;
  }

  /** Passes the ids of entries to an action, {@code ?p=12}. */
  public void forEachId(BiConsumer<OldAddress, Ref> action) {
    String home = site.folder() + "/";
    index.forEachEntry(
        entry ->
            action.accept(
                new OldAddress(Kind.ID, home, "p", Long.toString(entry.id())),
                new Ref.ToEntry(entry.id())));
  }

  /** Passes the other addresses in which one variable names an item to an action. */
  public void forEachQuery(BiConsumer<OldAddress, Ref> action) {
    index.forEachTerm(term -> addQueries(term, action));
    index.forEachAuthor(author -> addQueries(author, action));
    for (String type : types) {
      add("post_type", type, new Ref.ToArchive(type), action);
    }
    for (Ref.ToDate date : dates) {
      add("m", digits(date), date, action);
    }
    for (String name : FEEDS) {
      add("feed", name, new Ref.ToFeed(), action);
    }
    index.forEachEntry(entry -> addOwnQuery(entry, action));
  }

  private void addQueries(TermOutline term, BiConsumer<OldAddress, Ref> action) {
    Ref ref = new Ref.ToTerm(term.key());
    String taxonomy = term.key().taxonomy();
    if (!permalinks.opensTaxonomy(taxonomy)) {
      return;
    }
    if (taxonomy.equals("category") && term.id() != null) {
      add("cat", Long.toString(term.id()), ref, action);
    }
    add(Taxonomies.of(taxonomy).queryVariable(), term.key().slug(), ref, action);
  }

  private void addQueries(AuthorOutline author, BiConsumer<OldAddress, Ref> action) {
    Ref ref = new Ref.ToAuthor(author.login());
    if (author.id() != null) {
      add("author", Long.toString(author.id()), ref, action);
    }
    add("author_name", author.nicename(), ref, action);
  }

  /** Returns the value of the variable {@code m}: {@code 20240131}. */
  static String digits(Ref.ToDate date) {
    String month = date.month() == null ? "" : "%02d".formatted(date.month());
    String day = date.month() == null || date.day() == null ? "" : "%02d".formatted(date.day());
    return "%04d".formatted(date.year()) + month + day;
  }

  private void add(String variable, String value, Ref ref, BiConsumer<OldAddress, Ref> action) {
    action.accept(new OldAddress(Kind.QUERY, site.folder() + "/", variable, value), ref);
  }

  /** The address of an entry may name it by a variable: {@code /?book=dune}, {@code /?lang=de}. */
  private void addOwnQuery(EntryOutline entry, BiConsumer<OldAddress, Ref> action) {
    Ref ref = new Ref.ToEntry(entry.id());
    boolean asks = entry.url() != null && entry.url().indexOf('?') >= 0;
    WebAddress address = asks ? permalinks.urlOf(entry).map(WebAddress::of).orElse(null) : null;
    String query = address == null ? null : address.query();
    int equals = query == null ? -1 : query.indexOf('=');
    if (address == null || query == null || equals < 1 || query.indexOf('&') >= 0) {
      return;
    }
    String variable = query.substring(0, equals);
    String path = site.below(Slug.decode(address.path()));
    if (path != null && !Set.of("p", "page_id", "attachment_id").contains(variable)) {
      String value = Slug.decode(query.substring(equals + 1));
      action.accept(new OldAddress(Kind.QUERY, site.folder() + path, variable, value), ref);
    }
  }
}

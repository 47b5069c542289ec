package dev.pressport.index;

import dev.pressport.language.LanguageEntry;
import dev.pressport.language.Translations;
import dev.pressport.menu.Menus;
import dev.pressport.model.Author;
import dev.pressport.model.Comment;
import dev.pressport.model.Menu;
import dev.pressport.model.Metas;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.Term;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.BylinePlugin;
import dev.pressport.posttype.Bylines;
import dev.pressport.privacy.PersonalValues;
import dev.pressport.redirect.RedirectedEntries;
import dev.pressport.row.CommentStatus;
import dev.pressport.row.MetaDecoding;
import dev.pressport.row.Row;
import dev.pressport.text.Slug;
import dev.pressport.work.WorkMemory;
import java.io.Closeable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The first reading of a site: takes its rows one by one and is their index afterwards.
 *
 * <p>Filled by one thread; once filled, safe for many.
 */
public final class Outline implements SiteIndex, Closeable {
  static final String ENTRY = "entry";
  private static final String TERM = "term";
  private static final String TERM_ID = "term-id";
  private static final String AUTHOR = "author";
  private static final String AUTHOR_ID = "author-id";
  private static final String AUTHOR_NICENAME = "author-nicename";
  private static final String COMMENT = "comment";

  /** The entry's values as hashes. */
  private static final String PRINT = "print";

  /** The file or address of an author or term. */
  private static final String LISTED = "listed";

  /** The id of the item of a row that is a copy, or whose own id is none or taken. */
  private static final String ASSIGNED = "assigned";

  private static final String SAME_ID = "same-id";

  static final String OLD_SLUG = "_wp_old_slug";
  private static final String OLD_DATE = "_wp_old_date";
  private static final String FEATURED = "_thumbnail_id";

  /** The metas that the outline reads. */
  private static final Set<String> OUTLINED =
      Stream.concat(Stream.of(OLD_SLUG, OLD_DATE, FEATURED), RedirectedEntries.metas().stream())
          .collect(Collectors.toUnmodifiableSet());

  private static final String PUBLISHED = "publish";

  /** An honest site has one or two. */
  private static final int MOST_OF_ONE_ID = 20;

  /** The entries whose comments are counted. */
  private static final int MOST_COMMENTED = 100_000;

  private final TypedRecords records;
  private final IdSet entryIds = new IdSet();
  private final Set<String> entryTypes = new LinkedHashSet<>();
  private final Set<String> splitLanguages = new TreeSet<>();
  private final Groups groups;
  private final Relations relations;
  private final Teasers teasers;
  private final LatestComments latestComments = new LatestComments();
  private final Map<Long, Integer> commentCounts = new HashMap<>();
  private List<Value.Dict> definitions = List.of();
  private final ShownMetas shown = new ShownMetas();
  private final FieldUses fieldUses = new FieldUses(shown);
  private final MetaUses metaUses = new MetaUses(shown);
  private final Arrivals arrivals = new Arrivals(this);

  Outline(RecordStore store) {
    records = new TypedRecords(store);
    groups = new Groups(records);
    relations = new Relations(records, groups);
    teasers = new Teasers(records, shown);
  }

  /**
   * An empty outline.
   *
   * @param file is used when the site is large; must not exist
   */
  public static Outline in(Path file) {
    return new Outline(new SpillingRecords(file, WorkMemory.share(4)));
  }

  /**
   * Takes the row that comes next in the source, with its number, counted from 0.
   *
   * @return the identity of the row as far as the rows before it show; empty for a row that cannot
   *     be an item
   */
  public Optional<Identity> add(Row row, long number) {
    if (row.unreadable() != null) {
      return Optional.empty();
    }
    return Optional.of(
        switch (row.kind()) {
          case AUTHOR -> listed(row, number);
          case TERM -> listed(row, number);
          case ENTRY -> addEntry(row, number);
          case COMMENT -> addComment(row, number);
        });
  }

  private Identity listed(Row row, long number) {
    boolean copy = isListed(row, number);
    if (!copy) {
      records.put(LISTED, listedKey(row), row.origin());
      if (row.kind() == Row.Kind.AUTHOR) {
        addAuthor(row, number);
      } else {
        addTerm(row, number);
      }
    }
    return new Identity(0, 0, copy, null);
  }

  /** Returns whether another row lists the same author or term. */
  boolean isListed(Row row, long number) {
    return row.kind() == Row.Kind.AUTHOR
        ? author(row.string("user_login").strip())
            .filter(seen -> !seen.inferred() && seen.row() != number)
            .isPresent()
        : term(Identities.termKey(row))
            .filter(seen -> !seen.inferred() && seen.row() != number)
            .isPresent();
  }

  /** Returns the file or address of the row that lists an author or term. */
  String listedIn(Row row) {
    return records.get(LISTED, listedKey(row), String.class).orElse("");
  }

  private static String listedKey(Row row) {
    return row.kind() == Row.Kind.AUTHOR
        ? "author\n" + row.string("user_login").strip()
        : key(Identities.termKey(row));
  }

  /** Returns the id of the item of a row, where it is not the plain id of the row. */
  Optional<Long> assigned(Row.Kind kind, long number) {
    return records.get(ASSIGNED, kind.name() + '\n' + number, Long.class);
  }

  private void assign(Row.Kind kind, long number, long id) {
    records.put(ASSIGNED, kind.name() + '\n' + number, id);
  }

  /** Returns the values of the exported copy of an entry. */
  Optional<EntryPrint> print(long id) {
    return records.get(PRINT, Long.toString(id), EntryPrint.class);
  }

  /** Returns the ids of the first few items that have an id in the source. */
  List<Long> ofSourceId(Row.Kind kind, long id) {
    return groups.first(sameId(kind, id), MOST_OF_ONE_ID);
  }

  private static String sameId(Row.Kind kind, long id) {
    return SAME_ID + '\n' + kind + '\n' + id;
  }

  private void addAuthor(Row row, long number) {
    String login = row.string("user_login").strip();
    String nicename = row.scalar("user_nicename");
    String displayName = row.scalar("display_name");
    AuthorOutline author =
        new AuthorOutline(
            number,
            login,
            row.number("ID"),
            nicename == null ? Nicename.of(login) : Slug.decode(nicename),
            displayName == null || displayName.isBlank() ? login : displayName,
            row.scalar("link"),
            row.scalar("first_name"),
            row.scalar("last_name"),
            row.scalar("user_url"),
            row.scalar("description"));
    put(author);
    if (author.id() != null && author(author.id()).isEmpty()) {
      records.put(AUTHOR_ID, Long.toString(author.id()), author.login());
    }
  }

  private void addTerm(Row row, long number) {
    TermOutline term =
        new TermOutline(
            number,
            Identities.termKey(row),
            row.number("term_id"),
            row.string("name"),
            row.text("description") == null ? null : row.string("description"),
            decoded(row.scalar("parent")),
            row.scalar("link"),
            row.scalar("language"),
            MetaDecoding.decodeQuietly(row.metas()));
    put(term);
    if (term.id() != null) {
      String id = idKey(term.key().taxonomy(), term.id());
      if (!records.has(TERM_ID, id)) {
        records.put(TERM_ID, id, term.key().slug());
      }
    }
  }

  private Identity addEntry(Row arrived, long number) {
    Arrivals.Arrival arrival = arrivals.entry(arrived);
    Row row = arrivals.followed(arrived);
    Identity identity = arrival.identity();
    long id = identity.id();
    note(row.kind(), number, Identities.id(row, "ID"), arrival);
    if (!identity.copy()) {
      EntryOutline entry = entry(row, number, id);
      put(entry, row);
      teasers.add(row, entry);
      relations.add(row, entry);
    } else if (arrival.newer()) {
      entry(id).ifPresent(seen -> replace(seen, entry(row, number, id), row));
    } else if (isPublished(row)) {
      String slug = Slug.decode(row.string("post_name").strip());
      entry(id)
          .map(seen -> seen.withOldSlugs(List.of(slug)))
          .ifPresent(seen -> records.put(ENTRY, Long.toString(id), seen));
    }
    return identity;
  }

  /** Notes what a second reading cannot see in the row itself. */
  private void note(Row.Kind kind, long number, long given, Arrivals.Arrival arrival) {
    Identity identity = arrival.identity();
    if (identity.copy() || identity.id() != given) {
      assign(kind, number, identity.id());
    }
    if (arrival.replaced() >= 0) {
      assign(kind, arrival.replaced(), identity.id());
    }
    if (identity.renumbered() != null && given != 0) {
      groups.add(sameId(kind, given), identity.id());
    }
  }

  private void put(EntryOutline entry, Row row) {
    entryIds.add(entry.id());
    entryTypes.add(entry.type());
    if (entry.language() != null && LanguageEntry.is(entry.id())) {
      splitLanguages.add(entry.language());
    }
    records.put(ENTRY, Long.toString(entry.id()), entry);
    records.put(PRINT, Long.toString(entry.id()), EntryPrint.of(row));
    addGuest(row, entry);
    Set<String> ofFields = fieldUses.add(entry.type(), row).keySet();
    metaUses.add(entry.type(), row.metas(), ofFields);
  }

  private void replace(EntryOutline seen, EntryOutline newer, Row row) {
    List<String> former = new ArrayList<>(seen.oldSlugs());
    if (seen.status().equals(PUBLISHED)) {
      former.add(seen.slug());
    }
    put(newer.withOldSlugs(former), row);
    teasers.add(row, newer);
    relations.replace(row, newer);
  }

  /** WordPress keeps the former slugs of published entries alone. */
  private static boolean isPublished(Row row) {
    return row.string("post_status").strip().equals(PUBLISHED);
  }

  private EntryOutline entry(Row row, long number, long id) {
    List<Term.Key> keys = EntryCopies.termKeys(row);
    for (Row.TermName name : row.terms()) {
      Term.Key key = new Term.Key(name.taxonomy(), Slug.decode(name.slug()));
      addTaxonomy(row.string("post_type").strip(), key.taxonomy());
      if (!records.has(TERM, key(key))) {
        put(new TermOutline(-1, key, null, name.name(), null, null, null, null, Metas.NONE));
      }
      term(key)
          .flatMap(named -> Bylines.author(named, this))
          .ifPresent(author -> addAuthor(author.login(), author.displayName()));
    }
    String login = row.scalar("post_author");
    if (login != null) {
      addAuthor(login, null);
    }
    Long parent = row.number("post_parent");
    Metas metas = MetaDecoding.decodeQuietly(wanted(row));
    return new EntryOutline(
        id,
        number,
        row.string("post_type").strip(),
        row.string("post_status").strip(),
        Slug.decode(row.string("post_name").strip()),
        row.string("post_title"),
        row.scalar("link"),
        row.scalar("guid"),
        login,
        parent == null ? 0 : parent,
        row.scalar("post_date"),
        row.scalar("post_modified"),
        "1".equals(row.scalar("sticky")),
        menuOrder(row),
        isProtected(row),
        LooseValue.of(metas, FEATURED).reference(),
        keys,
        strings(metas, OLD_SLUG).stream().map(Slug::decode).toList(),
        strings(metas, OLD_DATE),
        language(row, keys),
        RedirectedEntries.of(metas));
  }

  private static @Nullable String language(Row row, List<Term.Key> terms) {
    return terms.stream()
        .filter(term -> Translations.isLanguage(term.taxonomy()))
        .map(Term.Key::slug)
        .findFirst()
        .orElse(row.scalar("language"));
  }

  /** Adds an author whom an entry names. */
  private void addAuthor(String login, @Nullable String name) {
    if (!records.has(AUTHOR, login)) {
      put(unlisted(login, name, null));
    }
  }

  private static AuthorOutline unlisted(
      String login, @Nullable String name, @Nullable String description) {
    boolean unnamed = name == null || name.isBlank() || PersonalValues.holdsEmail(name);
    String shown = name == null || unnamed ? login : name;
    return new AuthorOutline(
        -1, login, null, Nicename.of(login), shown, null, null, null, null, description);
  }

  /** Adds the author whom an entry of a plugin describes; those with an account are known. */
  private void addGuest(Row row, EntryOutline entry) {
    BylinePlugin plugin = Bylines.ofGuestType(entry.type()).orElse(null);
    if (plugin == null) {
      return;
    }
    Metas metas = MetaDecoding.decodeQuietly(row.metas());
    Author guest = plugin.guest(entry.title(), entry.slug(), metas);
    if (author(guest.login()).filter(known -> !known.inferred()).isEmpty()) {
      put(unlisted(guest.login(), guest.displayName(), guest.description()));
    }
  }

  private static List<Row.Meta> wanted(Row row) {
    return row.metas().stream().filter(meta -> OUTLINED.contains(meta.key())).toList();
  }

  private static long menuOrder(Row row) {
    Long order = row.number("menu_order");
    return order == null ? 0 : order;
  }

  private static boolean isProtected(Row row) {
    return !row.string("post_password").isEmpty() || "1".equals(row.scalar("protected"));
  }

  private static List<String> strings(Metas metas, String key) {
    return metas.values().getOrDefault(key, List.of()).stream()
        .map(value -> LooseValue.of(value).filled())
        .filter(Objects::nonNull)
        .toList();
  }

  private static @Nullable String decoded(@Nullable String slug) {
    return slug == null ? null : Slug.decode(slug);
  }

  private void addTaxonomy(String postType, String taxonomy) {
    String kind = taxonomiesOf(postType);
    if (!records.has(kind, taxonomy)) {
      records.put(kind, taxonomy, taxonomy);
    }
  }

  private Identity addComment(Row row, long number) {
    Arrivals.Arrival arrival = arrivals.comment(row);
    Identity identity = arrival.identity();
    note(row.kind(), number, Identities.id(row, "comment_ID"), arrival);
    if (!identity.copy() || arrival.newer()) {
      CommentOutline comment =
          new CommentOutline(
              identity.id(),
              number,
              identity.entryId(),
              CommentStatus.of(row),
              Identities.print(row));
      if (identity.copy()) {
        comment(identity.id()).ifPresent(older -> count(older, -1));
      }
      count(comment, 1);
      records.put(COMMENT, Long.toString(identity.id()), comment);
      latestComments.add(row, comment);
    }
    return identity;
  }

  private void count(CommentOutline comment, int difference) {
    boolean room =
        commentCounts.size() < MOST_COMMENTED || commentCounts.containsKey(comment.entryId());
    if (comment.status().equals(Comment.APPROVED) && room) {
      commentCounts.merge(comment.entryId(), difference, Integer::sum);
    }
  }

  private void put(TermOutline term) {
    records.put(TERM, key(term.key()), term);
  }

  private void put(AuthorOutline author) {
    records.put(AUTHOR, author.login(), author);
    if (authorByNicename(author.nicename()).isEmpty()) {
      records.put(AUTHOR_NICENAME, author.nicename(), author.login());
    }
  }

  private static String taxonomiesOf(String postType) {
    return "taxonomy\n" + postType;
  }

  private static String idKey(String taxonomy, long id) {
    return taxonomy + '\n' + id;
  }

  private static String key(Term.Key key) {
    return key.taxonomy() + '\n' + key.slug();
  }

  @Override
  public Optional<EntryOutline> entry(long id) {
    return hasEntry(id)
        ? records.get(ENTRY, Long.toString(id), EntryOutline.class)
        : Optional.empty();
  }

  @Override
  public boolean hasEntry(long id) {
    return entryIds.contains(id);
  }

  @Override
  public Set<String> entryTypes() {
    return Collections.unmodifiableSet(entryTypes);
  }

  @Override
  public Set<String> splitLanguages() {
    return Collections.unmodifiableSet(splitLanguages);
  }

  @Override
  public void forEachMedia(Consumer<MediaOutline> action) {
    relations.forEachMedia(action);
  }

  @Override
  public Optional<TermOutline> term(Term.Key key) {
    return records.get(TERM, key(key), TermOutline.class);
  }

  @Override
  public Optional<TermOutline> term(String taxonomy, long id) {
    return records
        .get(TERM_ID, idKey(taxonomy, id), String.class)
        .flatMap(slug -> term(new Term.Key(taxonomy, slug)));
  }

  @Override
  public Optional<AuthorOutline> author(String login) {
    return records.get(AUTHOR, login, AuthorOutline.class);
  }

  @Override
  public Optional<AuthorOutline> author(long id) {
    return records.get(AUTHOR_ID, Long.toString(id), String.class).flatMap(this::author);
  }

  @Override
  public Optional<AuthorOutline> authorByNicename(String nicename) {
    return records.get(AUTHOR_NICENAME, nicename, String.class).flatMap(this::author);
  }

  @Override
  public Optional<CommentOutline> comment(long id) {
    return records.get(COMMENT, Long.toString(id), CommentOutline.class);
  }

  @Override
  public void forEachAuthor(Consumer<AuthorOutline> action) {
    records.forEach(AUTHOR, AuthorOutline.class, action);
  }

  @Override
  public void forEachTerm(Consumer<TermOutline> action) {
    records.forEach(TERM, TermOutline.class, action);
  }

  @Override
  public void forEachEntry(Consumer<EntryOutline> action) {
    records.forEach(ENTRY, EntryOutline.class, action);
  }

  @Override
  public Optional<Part> part(long id) {
    return relations.part(id);
  }

  @Override
  public Optional<Teaser> teaser(long id) {
    return teasers.of(id);
  }

  @Override
  public List<CommentTeaser> latestComments() {
    return latestComments.list();
  }

  @Override
  public int commentCount(long entryId) {
    return commentCounts.getOrDefault(entryId, 0);
  }

  @Override
  public List<Long> children(String type, long parentId) {
    return relations.children(type, parentId);
  }

  @Override
  public List<Long> attached(long entryId) {
    return relations.children("attachment", entryId);
  }

  @Override
  public List<Long> menuItems(Term.Key menu) {
    return relations.menuItems(menu);
  }

  @Override
  public Optional<MediaOutline> media(long id) {
    return relations.media(id);
  }

  @Override
  public List<Long> referrers(long id) {
    return relations.referrers(id);
  }

  @Override
  public List<Long> sticky() {
    return relations.sticky();
  }

  @Override
  public List<Menu> menus() {
    return Menus.of(this);
  }

  @Override
  public List<String> taxonomies(String postType) {
    List<String> taxonomies = new ArrayList<>();
    records.forEach(taxonomiesOf(postType), String.class, taxonomies::add);
    return taxonomies;
  }

  @Override
  public List<FieldUse> fieldUses(String postType) {
    return fieldUses.of(postType);
  }

  @Override
  public List<MetaUse> metaUses(String postType) {
    return metaUses.of(postType);
  }

  @Override
  public long omittedMetas(String postType) {
    return metaUses.omitted(postType);
  }

  @Override
  public List<Value.Dict> acfDefinitions() {
    return definitions;
  }

  /** Takes what files of ACF define. */
  public void define(List<Value.Dict> found) {
    definitions = List.copyOf(found);
  }

  @Override
  public void close() {
    records.close();
  }
}

package dev.pressport.index;

import dev.pressport.menu.Menus;
import dev.pressport.model.Menu;
import dev.pressport.model.Metas;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.Term;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.row.MetaDecoding;
import dev.pressport.row.Row;
import dev.pressport.text.Slug;
import java.io.Closeable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The first reading of a site: takes its rows one by one and is their index afterwards.
 *
 * <p>Filled by one thread; once filled, safe for many.
 */
public final class Outline implements SiteIndex, Closeable {
  private static final String ENTRY = "entry";
  private static final String TERM = "term";
  private static final String TERM_ID = "term-id";
  private static final String AUTHOR = "author";
  private static final String AUTHOR_ID = "author-id";
  private static final String AUTHOR_NICENAME = "author-nicename";
  private static final String COMMENT = "comment";

  private static final String OLD_SLUG = "_wp_old_slug";
  private static final String FEATURED = "_thumbnail_id";

  private final TypedRecords records;
  private final Relations relations;
  private List<Value.Dict> definitions = List.of();
  private final FieldUses fieldUses = new FieldUses();
  private final Identities identities = new Identities(this);

  Outline(RecordStore store) {
    records = new TypedRecords(store);
    relations = new Relations(records);
  }

  /**
   * An empty outline.
   *
   * @param file is used when the site is large; must not exist
   */
  public static Outline in(Path file) {
    return new Outline(new SpillingRecords(file, Runtime.getRuntime().maxMemory() / 8));
  }

  /** Takes the row that comes next in the source, with its number, counted from 0. */
  public void add(Row row, long number) {
    if (row.unreadable() != null) {
      return;
    }
    Identity identity = identities.of(row, number);
    if (identity.copy()) {
      return;
    }
    switch (row.kind()) {
      case AUTHOR -> addAuthor(row, number);
      case TERM -> addTerm(row, number);
      case ENTRY -> addEntry(row, number, identity.id());
      case COMMENT -> addComment(row, number, identity);
    }
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
            row.scalar("link"));
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
            MetaDecoding.decodeQuietly(row.metas()));
    put(term);
    if (term.id() != null) {
      String id = idKey(term.key().taxonomy(), term.id());
      if (records.get(TERM_ID, id, String.class).isEmpty()) {
        records.put(TERM_ID, id, term.key().slug());
      }
    }
  }

  private void addEntry(Row row, long number, long id) {
    List<Term.Key> keys = new ArrayList<>();
    for (Row.TermName name : row.terms()) {
      Term.Key key = new Term.Key(name.taxonomy(), Slug.decode(name.slug()));
      keys.add(key);
      addTaxonomy(row.string("post_type").strip(), key.taxonomy());
      if (term(key).isEmpty()) {
        put(new TermOutline(-1, key, null, name.name(), null, null, null, Metas.NONE));
      }
    }
    String login = row.scalar("post_author");
    if (login != null && author(login).isEmpty()) {
      put(new AuthorOutline(-1, login, null, Nicename.of(login), login, null));
    }
    Long parent = row.number("post_parent");
    Metas metas = MetaDecoding.decodeQuietly(wanted(row));
    EntryOutline entry =
        new EntryOutline(
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
            LooseValue.of(metas, FEATURED).id(),
            keys,
            oldSlugs(metas));
    records.put(ENTRY, Long.toString(id), entry);
    relations.add(row, entry);
    fieldUses.add(entry.type(), row.metas());
  }

  private static List<Row.Meta> wanted(Row row) {
    return row.metas().stream()
        .filter(meta -> meta.key().equals(OLD_SLUG) || meta.key().equals(FEATURED))
        .toList();
  }

  private static long menuOrder(Row row) {
    Long order = row.number("menu_order");
    return order == null ? 0 : order;
  }

  private static boolean isProtected(Row row) {
    return !row.string("post_password").isEmpty() || "1".equals(row.scalar("protected"));
  }

  private static List<String> oldSlugs(Metas metas) {
    return metas.values().getOrDefault(OLD_SLUG, List.of()).stream()
        .map(slug -> LooseValue.of(slug).filled())
        .filter(Objects::nonNull)
        .map(Slug::decode)
        .toList();
  }

  private static @Nullable String decoded(@Nullable String slug) {
    return slug == null ? null : Slug.decode(slug);
  }

  private void addTaxonomy(String postType, String taxonomy) {
    String kind = taxonomiesOf(postType);
    if (records.get(kind, taxonomy, String.class).isEmpty()) {
      records.put(kind, taxonomy, taxonomy);
    }
  }

  private void addComment(Row row, long number, Identity identity) {
    CommentOutline comment =
        new CommentOutline(identity.id(), number, identity.entryId(), Identities.print(row));
    records.put(COMMENT, Long.toString(comment.id()), comment);
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
    return records.get(ENTRY, Long.toString(id), EntryOutline.class);
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

package dev.pressport.source.sql;

import dev.pressport.language.TranslatedSlugs;
import dev.pressport.language.Translations;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.permalink.EntryPermalinks;
import dev.pressport.permalink.PermalinkLookup;
import dev.pressport.permalink.UploadsUrl;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpSerialization;
import dev.pressport.plugin.Plugins;
import dev.pressport.posttype.Taxonomies;
import dev.pressport.posttype.Taxonomy;
import dev.pressport.row.Cell;
import dev.pressport.row.Row;
import dev.pressport.row.Row.Kind;
import dev.pressport.row.RowAssembly;
import dev.pressport.settings.SiteOptions;
import dev.pressport.work.LookupQuery;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Joins the rows of the tables that belong together. */
final class SiteRows implements Closeable {
  private static final List<String> USER = SiteTable.USERS.columns();
  private static final List<String> TERM =
      List.of("term_id", "taxonomy", "slug", "name", "description", "parent");
  private static final List<String> POST = SiteTable.POSTS.columns();
  private static final List<String> COMMENT = SiteTable.COMMENTS.columns();

  /** The user metas that are columns of the row. */
  private static final Set<String> USER_COLUMNS = Set.of("first_name", "last_name", "description");

  private static final int MOST_LOGINS = 1000;

  static final String USERS = select(USER) + " FROM {users} ORDER BY ID, rowid";
  static final String TERMS =
      "SELECT t.term_id, x.taxonomy, t.slug, t.name, x.description, p.slug, x._origin, x._place,"
          + " x.term_taxonomy_id"
          + " FROM {term_taxonomy} x JOIN {terms} t ON t.term_id = x.term_id"
          + " LEFT JOIN {terms} p ON p.term_id = x.parent AND x.parent <> 0"
          + " ORDER BY x.term_id, x.term_taxonomy_id";
  static final String POSTS = select(POST) + " FROM {posts} ORDER BY ID, rowid";
  static final String COMMENTS =
      selectComments()
          + " FROM {comments} c WHERE comment_post_ID >= ?"
          + " ORDER BY comment_post_ID, comment_ID, rowid";
  static final String ORPHANS =
      selectComments()
          + " FROM {comments} c WHERE NOT EXISTS"
          + " (SELECT 1 FROM {posts} p WHERE p.ID = c.comment_post_ID) ORDER BY comment_ID, rowid";

  private final List<String> origins;
  private final StoredTexts texts;
  private final Settings settings;
  private final SiteTables site;
  private final Set<Long> sticky;
  private final UploadsUrl uploads;
  private final long most;
  private final PermalinkQueries queries;
  private final EntryPermalinks permalinks;
  private final List<LookupQuery> lookups = new ArrayList<>();
  private final Map<Long, String> knownLogins = new HashMap<>();
  private final GroupedQuery userMetas;
  private final GroupedQuery termMetas;
  private final GroupedQuery postMetas;
  private final LookupQuery commentMetas;
  private final GroupedQuery terms;
  private final LookupQuery logins;
  private final PluginRows plugins;
  private final SiteOptions options;
  private final Map<String, RowAssembly> assemblies = new HashMap<>();

  /**
   * @param origins the names of what the rows come from
   * @param slugs those of post types in other languages
   * @param most how much text of one row is held in memory, in UTF-16 units
   */
  SiteRows(
      SiteTables site,
      Settings settings,
      StoredTexts texts,
      List<String> origins,
      TranslatedSlugs slugs,
      long most)
      throws IOException {
    this.site = site;
    this.settings = settings;
    this.texts = texts;
    this.origins = origins;
    this.most = most;
    sticky = settings.sticky();
    options = new SiteOptions(settings.shown());
    uploads = UploadsUrl.of(options, settings.siteurl(), site.network());
    queries = new PermalinkQueries(site, texts);
    permalinks =
        new EntryPermalinks(
            settings.home(),
            options,
            settings.value("rewrite_rules"),
            queries.acf(options),
            slugs,
            queries);
    userMetas = metas(SiteTable.USERMETA, "umeta_id");
    termMetas = metas(SiteTable.TERMMETA, "meta_id");
    postMetas = metas(SiteTable.POSTMETA, "meta_id");
    commentMetas =
        lookup(
            "SELECT comment_id, meta_key, meta_value FROM {commentmeta} WHERE comment_id = ?"
                + " ORDER BY meta_id, rowid");
    // CROSS JOIN keeps SQLite from another order of its loops, for which it would sort all rows.
    terms =
        new GroupedQuery(
            lookup(
                "SELECT r.object_id, x.taxonomy, t.slug, t.name"
                    + " FROM {term_relationships} r CROSS JOIN {term_taxonomy} x"
                    + " ON x.term_taxonomy_id = r.term_taxonomy_id"
                    + " CROSS JOIN {terms} t ON t.term_id = x.term_id WHERE r.object_id >= ?"
                    + " ORDER BY r.object_id, r.term_order, lower(CAST(t.name AS TEXT)),"
                    + " t.term_id"));
    logins = lookup("SELECT user_login FROM {users} WHERE ID = ?");
    plugins = new PluginRows(site, texts);
    for (RowAssembly assembly : Plugins.parts(RowAssembly.class)) {
      assembly.types().forEach(type -> assemblies.put(type, assembly));
    }
  }

  private static String quoted(List<String> columns) {
    return columns.stream().map(column -> '"' + column + '"').collect(Collectors.joining(", "));
  }

  private static String select(List<String> columns) {
    return "SELECT " + quoted(columns) + ", _origin, _place";
  }

  /** The last column says whether a comment has metas, which few have. */
  private static String selectComments() {
    return select(COMMENT)
        + ", EXISTS (SELECT 1 FROM {commentmeta} m WHERE m.comment_id = c.comment_ID)";
  }

  private GroupedQuery metas(SiteTable table, String key) throws IOException {
    String owner = table.numbers().get(0);
    return new GroupedQuery(
        lookup(
            "SELECT %1$s, meta_key, meta_value FROM {%2$s} WHERE %1$s >= ? ORDER BY %1$s, %3$s, rowid"
                .formatted(owner, table.suffix(), key)));
  }

  private LookupQuery lookup(String sql) throws IOException {
    LookupQuery lookup = site.query(sql);
    lookups.add(lookup);
    return lookup;
  }

  /** A line of {@link #USERS}. */
  Row user(LookupQuery.Line line) throws IOException {
    Columns columns = new Columns(texts, USER, line);
    if (columns.string("user_login").isEmpty()) {
      columns.put("user_login", columns.string("user_nicename"));
    }
    List<Row.Meta> metas = new ArrayList<>();
    for (Row.Meta meta : metas(userMetas.all(line.number(0)))) {
      Text value = stored(meta);
      if (USER_COLUMNS.contains(meta.key())) {
        columns.put(meta.key(), value.inline() && !value.isEmpty() ? value.string() : null);
      } else {
        metas.add(meta);
      }
      if (meta.key().equals(site.prefix() + "capabilities") && value.inline()) {
        columns.put("roles", roles(value.string()));
      }
    }
    return row(Kind.AUTHOR, line, USER.size(), columns, metas, List.of(), Map.of());
  }

  /** The roles that are switched on: capabilities.php, WP_User. */
  private static @Nullable String roles(String capabilities) {
    LooseValue decoded = LooseValue.of(PhpSerialization.decode(capabilities).value());
    String roles =
        decoded.map().entrySet().stream()
            .filter(role -> LooseValue.of(role.getValue()).isTrue())
            .map(Map.Entry::getKey)
            .collect(Collectors.joining(","));
    return roles.isEmpty() ? null : roles;
  }

  /** A line of {@link #TERMS}. */
  Row term(LookupQuery.Line line) throws IOException {
    Columns columns = new Columns(texts, TERM, line);
    columns.dropEmpty("description");
    List<Row.Meta> metas = metas(termMetas.all(line.number(0)));
    metas.addAll(plugins.metasOfTerm(line.number(0)));
    long place = line.number(TERM.size() + 2);
    Translations translations = queries.groups().ofTerm(place);
    columns.put("language", translations.language());
    return row(
        Kind.TERM,
        line,
        TERM.size(),
        columns,
        metas,
        List.of(),
        attached(plugins.ofTermTaxonomy(place), translations));
  }

  /** A line of {@link #POSTS}. */
  Row entry(LookupQuery.Line line) throws IOException {
    Columns columns = new Columns(texts, POST, line);
    long id = line.number(0);
    columns.remove("post_author");
    columns.put("post_author", login(line.number(1)));
    String type = columns.string("post_type");
    columns.put(
        "link",
        permalinks.of(
            new PermalinkLookup.Post(
                id,
                type,
                columns.string("post_status"),
                columns.string("post_name"),
                line.number(2),
                line.number(1),
                columns.string("post_date"))));
    columns.put("sticky", sticky.contains(id) ? "1" : "0");
    List<Row.Meta> metas = metas(postMetas.all(id));
    addMissing(metas, plugins.metasOfEntry(id));
    if (type.equals("attachment")) {
      columns.put("attachment_url", file(metas, columns.string("guid")));
    } else if (type.equals("page")) {
      columns.put("role", role(id));
    }
    Translations translations = queries.groups().ofEntry(id);
    columns.put("language", translations.language());
    Row row =
        row(
            Kind.ENTRY,
            line,
            POST.size(),
            columns,
            metas,
            names(terms.all(id)),
            attached(plugins.ofEntry(id), translations));
    RowAssembly assembly = assemblies.get(type);
    return assembly == null || row.unreadable() != null ? row : assembly.assembled(row, options);
  }

  /** Adds metas with keys that are not among the others. */
  private static void addMissing(List<Row.Meta> metas, List<Row.Meta> more) {
    if (!more.isEmpty()) {
      Set<String> keys = metas.stream().map(Row.Meta::key).collect(Collectors.toSet());
      more.stream().filter(meta -> !keys.contains(meta.key())).forEach(metas::add);
    }
  }

  private static Map<String, List<Map<String, Cell>>> attached(
      Map<String, List<Map<String, Cell>>> rows, Translations translations) {
    if (translations.ids().isEmpty()) {
      return rows;
    }
    Map<String, List<Map<String, Cell>>> all = new HashMap<>(rows);
    all.put(Translations.ATTACHED, translations.rows());
    return all;
  }

  private @Nullable String login(long user) throws IOException {
    String login = knownLogins.get(user);
    if (login == null) {
      LookupQuery.Line line = logins.first(user);
      login = line == null ? null : texts.string(line.get(0));
      if (login != null && knownLogins.size() < MOST_LOGINS) {
        knownLogins.put(user, login);
      }
    }
    return login;
  }

  private @Nullable String file(List<Row.Meta> metas, String guid) {
    Text path = null;
    for (Row.Meta meta : metas) {
      if (meta.key().equals("_wp_attached_file") && path == null) {
        path = stored(meta);
      }
    }
    String url = uploads.of(path);
    return url == null && !guid.isEmpty() ? guid : url;
  }

  private @Nullable String role(long id) {
    boolean pages = settings.text("show_on_front").equals("page");
    Map<String, String> roles = new LinkedHashMap<>();
    if (pages) {
      roles.put("front", "page_on_front");
      roles.put("posts", "page_for_posts");
    }
    roles.put("privacy", "wp_page_for_privacy_policy");
    for (Map.Entry<String, String> role : roles.entrySet()) {
      Long page = settings.value(role.getValue()).id();
      if (page != null && page == id) {
        return role.getKey();
      }
    }
    return null;
  }

  /**
   * Returns the terms of an entry; those of a blogroll link or of a term with the same id are not
   * among them.
   */
  private List<Row.TermName> names(List<LookupQuery.Line> lines) {
    List<Row.TermName> names = new ArrayList<>();
    for (LookupQuery.Line line : lines) {
      String taxonomy = texts.string(line.get(1));
      Taxonomy known = Taxonomies.of(taxonomy);
      if (!known.is(Taxonomy.Trait.OF_LINKS) && !known.is(Taxonomy.Trait.OF_TERMS)) {
        names.add(new Row.TermName(taxonomy, texts.string(line.get(2)), texts.string(line.get(3))));
      }
    }
    return names;
  }

  /** A line of {@link #COMMENTS} or {@link #ORPHANS}. */
  Row comment(LookupQuery.Line line) throws IOException {
    Columns columns = new Columns(texts, COMMENT, line);
    boolean withMetas = line.number(COMMENT.size() + 2) != 0;
    List<Row.Meta> metas = withMetas ? metas(commentMetas.all(line.number(1))) : List.of();
    return row(Kind.COMMENT, line, COMMENT.size(), columns, metas, List.of(), Map.of());
  }

  private List<Row.Meta> metas(List<LookupQuery.Line> lines) throws IOException {
    List<Row.Meta> metas = new ArrayList<>(lines.size());
    for (LookupQuery.Line line : lines) {
      Object value = line.get(2);
      Cell cell = value == null ? new Cell.Decoded(Value.NULL) : new Cell.Stored(texts.text(value));
      metas.add(new Row.Meta(texts.string(line.get(1)), cell));
    }
    return metas;
  }

  /** The text of a meta; empty for NULL. */
  private static Text stored(Row.Meta meta) {
    return meta.value() instanceof Cell.Stored stored ? stored.text() : Text.of("");
  }

  private Row row(
      Kind kind,
      LookupQuery.Line line,
      int width,
      Columns columns,
      List<Row.Meta> metas,
      List<Row.TermName> names,
      Map<String, List<Map<String, Cell>>> attached) {
    String origin = origins.get((int) line.number(width));
    long place = line.number(width + 1);
    long size = columns.size();
    for (Row.Meta meta : metas) {
      Text text = stored(meta);
      size += text.inline() ? text.length() : 0;
    }
    if (size > most) {
      return Row.unreadable(
          kind, origin, place, "too large for memory: more than " + most + " characters");
    }
    return new Row(
        kind, origin, place, columns.cells(), metas, names, null, List.of(), null, attached);
  }

  @Override
  public void close() throws IOException {
    for (LookupQuery lookup : lookups) {
      lookup.close();
    }
    queries.close();
    plugins.close();
  }
}

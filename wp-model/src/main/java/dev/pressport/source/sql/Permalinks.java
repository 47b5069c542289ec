package dev.pressport.source.sql;

import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpSerialization;
import dev.pressport.work.LookupQuery;
import java.io.Closeable;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that a visitor of the site sees: wp-includes/link-template.php, get_permalink(),
 * get_page_link(), get_attachment_link() and get_post_permalink().
 */
final class Permalinks implements Closeable {
  /** The types that WordPress registers itself: post.php, create_initial_post_types(). */
  private static final Set<String> BUILT_IN =
      Set.of(
          "post",
          "revision",
          "nav_menu_item",
          "custom_css",
          "customize_changeset",
          "oembed_cache",
          "user_request",
          "wp_block",
          "wp_template",
          "wp_template_part",
          "wp_global_styles",
          "wp_navigation",
          "wp_font_family",
          "wp_font_face");

  /** Attachments may belong to attachments, even in circles. */
  private static final int DEEPEST = 10;

  private final Settings settings;
  private final StoredTexts texts;
  private final String home;
  private final String structure;
  private final String root;
  private final boolean slashes;
  private final long frontPage;
  private final Rewrites rewrites;
  private final LookupQuery posts;
  private final LookupQuery categories;
  private final LookupQuery parents;
  private final LookupQuery nicenames;
  private final LookupQuery trashedFrom;

  /** What an address is made of. */
  record Post(
      long id, String type, String status, String name, long parent, long author, String date) {}

  Permalinks(SiteTables site, Settings settings, StoredTexts texts) throws IOException {
    this.settings = settings;
    this.texts = texts;
    home = settings.home();
    structure = settings.text("permalink_structure");
    root = structure.matches("/*index\\.php.*") ? "index.php/" : "";
    slashes = structure.endsWith("/");
    Long front = settings.value("page_on_front").id();
    frontPage = front == null || !settings.text("show_on_front").equals("page") ? 0 : front;
    rewrites = new Rewrites(settings.value("rewrite_rules"));
    posts =
        site.query(
            "SELECT ID, post_type, post_status, post_name, post_parent, post_author, post_date"
                + " FROM {posts} WHERE ID = ?");
    categories =
        site.query(
            "SELECT t.slug, tt.parent, tt.taxonomy FROM {term_relationships} r"
                + " JOIN {term_taxonomy} tt ON tt.term_taxonomy_id = r.term_taxonomy_id"
                + " JOIN {terms} t ON t.term_id = tt.term_id"
                + " WHERE r.object_id = ? ORDER BY t.term_id");
    parents =
        site.query(
            "SELECT t.slug, tt.parent, tt.taxonomy FROM {terms} t"
                + " JOIN {term_taxonomy} tt ON tt.term_id = t.term_id WHERE t.term_id = ?");
    nicenames = site.query("SELECT user_nicename FROM {users} WHERE ID = ?");
    trashedFrom =
        site.query(
            "SELECT meta_key, meta_value FROM {postmeta} WHERE post_id = ? ORDER BY meta_id");
    addTypesOfAcf(site);
  }

  private void addTypesOfAcf(SiteTables site) throws IOException {
    String front = structure.isEmpty() ? "" : structure.substring(1, frontEnd());
    try (LookupQuery types =
        site.query(
            "SELECT post_content, post_status FROM {posts}"
                + " WHERE post_type = CAST('acf-post-type' AS BLOB) ORDER BY ID")) {
      for (LookupQuery.Line line : types.all()) {
        if (texts.string(line.get(1)).equals("publish")) {
          Value value = PhpSerialization.decode(texts.string(line.get(0))).value();
          rewrites.addAcf(LooseValue.of(value), front);
        }
      }
    }
  }

  private int frontEnd() {
    int tag = structure.indexOf('%');
    return Math.max(1, tag < 0 ? structure.length() : tag);
  }

  private @Nullable Post post(long id) throws IOException {
    LookupQuery.Line line = id == 0 ? null : posts.first(id);
    return line == null
        ? null
        : new Post(
            line.number(0),
            texts.string(line.get(1)),
            texts.string(line.get(2)),
            texts.string(line.get(3)),
            line.number(4),
            line.number(5),
            texts.string(line.get(6)));
  }

  /** The address of a post; null when the settings of the site are not known. */
  @Nullable String of(Post post) throws IOException {
    return of(post, 0);
  }

  private @Nullable String of(Post post, int depth) throws IOException {
    if (home.isEmpty() || depth > DEEPEST) {
      return null;
    }
    return switch (post.type()) {
      case "page" -> post.id() == frontPage ? home + '/' : page(post);
      case "attachment" -> attachment(post, depth);
      default -> isCustom(post.type()) ? custom(post) : single(post);
    };
  }

  private boolean isCustom(String type) {
    return !BUILT_IN.contains(type) && (type.startsWith("acf-") || rewrites.of(type) != null);
  }

  private String url(String path) {
    return home + '/' + (path.startsWith("/") ? path.substring(1) : path);
  }

  private String trailing(String url) {
    String bare = url;
    while (bare.endsWith("/")) {
      bare = bare.substring(0, bare.length() - 1);
    }
    return slashes ? bare + '/' : bare;
  }

  private boolean isPlain(Post post) throws IOException {
    return structure.isEmpty() || !status(post).equals("publish");
  }

  /** The status that counts: post.php, get_post_status(). */
  private String status(Post post) throws IOException {
    Set<Long> seen = new HashSet<>();
    Post current = post;
    while (current.type().equals("attachment") && seen.add(current.id())) {
      if (!current.status().equals("inherit")) {
        return Set.of("private", "trash", "auto-draft").contains(current.status())
            ? current.status()
            : "publish";
      }
      Post parent = post(current.parent());
      if (parent == null) {
        return "publish";
      }
      if (parent.status().equals("trash")) {
        return beforeTrash(parent.id());
      }
      current = parent;
    }
    return current.type().equals("attachment") ? "publish" : current.status();
  }

  private String beforeTrash(long id) throws IOException {
    for (LookupQuery.Line meta : trashedFrom.all(id)) {
      if (texts.string(meta.get(0)).equals("_wp_trash_meta_status")) {
        return texts.string(meta.get(1));
      }
    }
    return "publish";
  }

  private String page(Post post) throws IOException {
    return isPlain(post) ? url("?page_id=" + post.id()) : trailing(url(root + path(post)));
  }

  /** The slugs of the ancestors and its own: post.php, get_page_uri(). */
  private String path(Post post) throws IOException {
    StringBuilder path = new StringBuilder(post.name());
    Set<Long> seen = new HashSet<>(Set.of(post.id()));
    for (Post parent = post(post.parent());
        parent != null && seen.add(parent.id());
        parent = post(parent.parent())) {
      if (!parent.name().isEmpty()) {
        path.insert(0, parent.name() + '/');
      }
    }
    return path.toString();
  }

  private String single(Post post) throws IOException {
    boolean unknown = !BUILT_IN.contains(post.type());
    if (unknown || isPlain(post)) {
      return url("?p=" + post.id());
    }
    String[] date = post.date().split("[-: ]", -1);
    String path = structure;
    String[] tags = {"%year%", "%monthnum%", "%day%", "%hour%", "%minute%", "%second%"};
    for (int i = 0; i < tags.length; i++) {
      path = path.replace(tags[i], i < date.length ? date[i] : "");
    }
    if (path.contains("%category%")) {
      path = path.replace("%category%", category(post.id()));
    }
    if (path.contains("%author%")) {
      LookupQuery.Line author = nicenames.first(post.author());
      path = path.replace("%author%", author == null ? "" : texts.string(author.get(0)));
    }
    return trailing(
        url(
            path.replace("%post_id%", Long.toString(post.id()))
                .replace("%postname%", post.name())
                .replace("%pagename%", post.name())));
  }

  /** Of several categories the one with the lowest id; of none the default one. */
  private String category(long postId) throws IOException {
    for (LookupQuery.Line line : categories.all(postId)) {
      if (texts.string(line.get(2)).equals("category")) {
        return ancestors(line.number(1)) + texts.string(line.get(0));
      }
    }
    Long fallback = settings.value("default_category").id();
    LookupQuery.Line category = fallback == null ? null : categoryTerm(fallback);
    return category == null ? "" : texts.string(category.get(0));
  }

  private LookupQuery.@Nullable Line categoryTerm(long id) throws IOException {
    for (LookupQuery.Line line : parents.all(id)) {
      if (texts.string(line.get(2)).equals("category")) {
        return line;
      }
    }
    return null;
  }

  private String ancestors(long parent) throws IOException {
    StringBuilder path = new StringBuilder();
    Set<Long> seen = new HashSet<>();
    long id = parent;
    while (id != 0 && seen.add(id)) {
      LookupQuery.Line line = categoryTerm(id);
      if (line == null) {
        break;
      }
      path.insert(0, texts.string(line.get(0)) + '/');
      id = line.number(1);
    }
    return path.toString();
  }

  private String custom(Post post) throws IOException {
    Rewrites.Address address = rewrites.of(post.type());
    if (address == null || isPlain(post)) {
      return url("?post_type=" + post.type() + "&p=" + post.id());
    }
    return trailing(url(address.base() + (address.hierarchical() ? path(post) : post.name())));
  }

  private String attachment(Post post, int depth) throws IOException {
    Post parent = post(post.parent());
    boolean lost = post.parent() != 0 && (parent == null || !isViewable(parent.type()));
    String address = null;
    if (!isPlain(post) && !lost && post.parent() != post.id()) {
      address = parent == null ? trailing(url(post.name())) : below(parent, post.name(), depth);
    }
    return address == null ? url("?attachment_id=" + post.id()) : address;
  }

  private @Nullable String below(Post parent, String name, int depth) throws IOException {
    String address = parent.type().equals("page") ? page(parent) : of(parent, depth + 1);
    if (address == null || address.contains("?")) {
      return null;
    }
    boolean marked = name.matches("[0-9]+") || structure.contains("%category%");
    String slash = address.endsWith("/") ? "" : "/";
    return trailing(address + slash + (marked ? "attachment/" : "") + name);
  }

  private boolean isViewable(String type) {
    Rewrites.Address address = rewrites.of(type);
    return Set.of("post", "page", "attachment").contains(type)
        || (address != null && address.viewable());
  }

  /** Where the file of an attachment is: post.php, wp_get_attachment_url(). */
  static @Nullable String file(@Nullable Text attached, String uploads) {
    if (attached == null || !attached.inline() || attached.isEmpty()) {
      return null;
    }
    String path = attached.string();
    String folder = "wp-content/uploads/";
    int at = path.indexOf(folder);
    return uploads + '/' + (at < 0 ? path : path.substring(at + folder.length()));
  }

  @Override
  public void close() throws IOException {
    for (LookupQuery lookup :
        new LookupQuery[] {posts, categories, parents, nicenames, trashedFrom}) {
      lookup.close();
    }
  }
}

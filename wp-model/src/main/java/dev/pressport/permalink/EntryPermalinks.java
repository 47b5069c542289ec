package dev.pressport.permalink;

import dev.pressport.language.LanguageAddresses;
import dev.pressport.language.TranslatedSlugs;
import dev.pressport.language.Translations;
import dev.pressport.permalink.PermalinkLookup.Category;
import dev.pressport.permalink.PermalinkLookup.Post;
import dev.pressport.php.LooseValue;
import dev.pressport.plugin.Plugins;
import dev.pressport.posttype.PostStatuses;
import dev.pressport.posttype.PostType.Trait;
import dev.pressport.posttype.PostTypes;
import dev.pressport.posttype.PrimaryTerm;
import dev.pressport.settings.SiteOptions;
import dev.pressport.text.SlugPath;
import dev.pressport.text.SlugPath.Level;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The permalinks of entries, out of the tables of a site: get_permalink(), get_page_link(),
 * get_attachment_link() and get_post_permalink() of link-template.php.
 */
public final class EntryPermalinks {
  private static final List<String> DATE_TAGS =
      List.of("%year%", "%monthnum%", "%day%", "%hour%", "%minute%", "%second%");

  private static final String CATEGORY = "category";

  private static final Map<String, NestedPermalink> NESTED = nested();

  /** Attachments may belong to attachments, even in circles. */
  private static final int DEEPEST = 10;

  private final String home;
  private final SiteOptions options;
  private final Structure structure;
  private final Rewrites rewrites;
  private final VisibilityRules visibility;
  private final LanguageAddresses languages;
  private final TranslatedSlugs slugs;
  private final List<PrimaryTerm> primaryTerms;
  private final PermalinkLookup lookup;

  /**
   * The permalinks of a site.
   *
   * @param home without a slash at the end; empty when it is not known
   * @param rules the option {@code rewrite_rules}
   * @param acf the post types that ACF registers
   * @param slugs those of post types in other languages
   */
  public EntryPermalinks(
      String home,
      SiteOptions options,
      LooseValue rules,
      AcfRegistrations acf,
      TranslatedSlugs slugs,
      PermalinkLookup lookup) {
    this.home = home;
    this.options = options;
    this.slugs = slugs;
    this.lookup = lookup;
    String permalinks = options.permalinks();
    structure = Structure.of(permalinks == null ? "" : permalinks);
    StoredRewrites stored = new StoredRewrites(rules);
    rewrites = new Rewrites(structure, stored, acf, options);
    visibility = new VisibilityRules(acf, stored, type -> !stored.opens(type), entry -> null);
    languages = LanguageAddresses.of(options);
    List<String> active = options.plugins();
    primaryTerms = active == null ? List.of() : PrimaryTerm.active(CATEGORY, active);
  }

  private static Map<String, NestedPermalink> nested() {
    Map<String, NestedPermalink> nested = new HashMap<>();
    for (NestedPermalink plugin : Plugins.parts(NestedPermalink.class)) {
      plugin.types().forEach(type -> nested.put(type, plugin));
    }
    return Map.copyOf(nested);
  }

  /** The permalink of an entry; null when the home of the site is not known. */
  public @Nullable String of(Post post) throws IOException {
    return of(post, 0);
  }

  private @Nullable String of(Post post, int depth) throws IOException {
    if (home.isEmpty() || depth > DEEPEST) {
      return null;
    }
    String url =
        switch (post.type()) {
          case "page" -> isFrontPage(post) ? home + '/' : page(post);
          case "attachment" -> attachment(post, depth);
          default -> ofType(post);
        };
    return languages.any() ? inLanguage(url, post) : url;
  }

  private String ofType(Post post) throws IOException {
    boolean plain = structure.option().isEmpty() || !PostStatuses.isReadable(status(post));
    NestedPermalink plugin = plain ? null : NESTED.get(post.type());
    String path = plugin == null ? null : plugin.path(post, lookup, options);
    return path != null ? url(path) : isCustom(post.type()) ? custom(post) : single(post);
  }

  private boolean isFrontPage(Post post) {
    Long front = options.frontPageId();
    return front != null && front == post.id();
  }

  /** Returns an address with the part of the entry's language, as Polylang's filters make it. */
  private String inLanguage(String url, Post post) throws IOException {
    Translations translations = lookup.translations(post.id());
    boolean front =
        post.type().equals("page")
            && (isFrontPage(post)
                || translations.ids().values().stream()
                    .anyMatch(id -> id.equals(options.frontPageId())));
    String root = home + '/' + structure.root();
    String language = translations.language();
    String named = languages.address(front ? page(post) : url, root, language);
    return front && !isPlain(post) ? languages.frontPage(named, home + '/', language) : named;
  }

  private boolean isCustom(String type) {
    return !PostTypes.is(type, Trait.BUILT_IN)
        && (type.startsWith("acf-")
            || PostTypes.is(type, Trait.NAMED_BY_QUERY)
            || NESTED.containsKey(type)
            || rewrites.postType(type) != null
            || rewrites.acf().queryVariable(type) != null);
  }

  private String url(String path) {
    return home + '/' + (path.startsWith("/") ? path.substring(1) : path);
  }

  private boolean isPlain(Post post) throws IOException {
    return structure.option().isEmpty() || !PostStatuses.isOpen(status(post));
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
      Post parent = parent(current);
      if (parent == null) {
        return "publish";
      }
      if (parent.status().equals("trash")) {
        String before = lookup.statusBeforeTrash(parent.id());
        return before == null ? "publish" : before;
      }
      current = parent;
    }
    return current.type().equals("attachment") ? "publish" : current.status();
  }

  private @Nullable Post parent(Post post) throws IOException {
    return post.parent() == 0 ? null : lookup.post(post.parent());
  }

  private String page(Post post) throws IOException {
    return isPlain(post)
        ? url("?page_id=" + post.id())
        : structure.trailing(url(structure.root() + path(post)));
  }

  private String path(Post post) throws IOException {
    return SlugPath.of(
        post.id(),
        level(post.name(), post.parent()),
        id -> {
          Post parent = lookup.post(id);
          return parent == null ? null : level(parent.name(), parent.parent());
        });
  }

  private static Level<Long> level(String slug, long parent) {
    return new Level<>(slug, parent == 0 ? null : parent);
  }

  private String single(Post post) throws IOException {
    if (!PostTypes.is(post.type(), Trait.BUILT_IN) || isPlain(post)) {
      return url("?p=" + post.id());
    }
    String[] date = post.date().split("[-: ]", -1);
    String path = structure.option();
    for (int i = 0; i < DATE_TAGS.size(); i++) {
      path = path.replace(DATE_TAGS.get(i), i < date.length ? date[i] : "");
    }
    if (path.contains("%category%")) {
      path = path.replace("%category%", category(post.id()));
    }
    if (path.contains("%author%")) {
      String author = lookup.nicename(post.author());
      path = path.replace("%author%", author == null ? "" : author);
    }
    return structure.trailing(
        url(
            path.replace("%post_id%", Long.toString(post.id()))
                .replace("%postname%", post.name())
                .replace("%pagename%", post.name())));
  }

  /**
   * Returns the category in the permalink: of several the one that the author chose for an SEO
   * plugin, else the one with the lowest id; of none the default one.
   */
  private String category(long postId) throws IOException {
    List<Category> categories =
        lookup.terms(postId, CATEGORY).stream()
            .sorted(Comparator.comparingLong(Category::id))
            .toList();
    if (!categories.isEmpty()) {
      return lookup.path(primary(postId, categories), CATEGORY);
    }
    Long fallback = options.defaultCategoryId();
    Category category = fallback == null ? null : lookup.term(fallback, CATEGORY);
    return category == null ? "" : category.slug();
  }

  private Category primary(long postId, List<Category> categories) throws IOException {
    if (categories.size() > 1) {
      for (PrimaryTerm choice : primaryTerms) {
        Long id = lookup.primaryTerm(postId, choice.meta());
        for (Category category : categories) {
          if (id != null && id == category.id()) {
            return category;
          }
        }
        if (choice.descends()) {
          return lowest(categories);
        }
      }
    }
    return categories.get(0);
  }

  /** Returns a category below the first one that has none below it. */
  private static Category lowest(List<Category> categories) {
    Category lowest = categories.get(0);
    for (int levels = 0; levels < categories.size(); levels++) {
      for (Category category : categories) {
        if (category.parent() == lowest.id()) {
          lowest = category;
          break;
        }
      }
    }
    return lowest;
  }

  private String custom(Post post) throws IOException {
    Rewrite rewrite = rewrites.postType(post.type());
    boolean plain = structure.option().isEmpty() || !PostStatuses.isReadable(status(post));
    String variable =
        PostTypes.is(post.type(), Trait.NAMED_BY_QUERY)
            ? post.type()
            : rewrites.acf().queryVariable(post.type());
    if (variable != null
        && (rewrite == null || structure.option().isEmpty())
        && PostStatuses.isReadable(status(post))) {
      return url("?" + variable + "=" + path(post));
    }
    if (rewrite == null || plain) {
      return url("?post_type=" + post.type() + "&p=" + post.id());
    }
    String slug = rewrite.hierarchical() ? path(post) : post.name();
    return structure.trailing(url(base(rewrite, post) + '/' + slug));
  }

  private String base(Rewrite rewrite, Post post) throws IOException {
    String base = String.valueOf(rewrite.base());
    return slugs.ofTypes().containsKey(post.type())
        ? slugs.ofType(base, post.type(), lookup.translations(post.id()).language())
        : base;
  }

  private String attachment(Post post, int depth) throws IOException {
    Post parent = parent(post);
    boolean lost =
        post.parent() != 0
            && (parent == null || visibility.ofType(parent.type()) != Visibility.PUBLIC);
    String address = null;
    if (!isPlain(post) && !lost && post.parent() != post.id()) {
      address =
          parent == null ? structure.trailing(url(post.name())) : below(parent, post.name(), depth);
    }
    return address == null ? url("?attachment_id=" + post.id()) : address;
  }

  private String pageInLanguage(Post page) throws IOException {
    return languages.any()
        ? languages.address(
            page(page), home + '/' + structure.root(), lookup.translations(page.id()).language())
        : page(page);
  }

  private @Nullable String below(Post parent, String name, int depth) throws IOException {
    String address = parent.type().equals("page") ? pageInLanguage(parent) : of(parent, depth + 1);
    if (address == null || address.contains("?")) {
      return null;
    }
    boolean marked = name.matches("[0-9]+") || structure.option().contains("%category%");
    String slash = address.endsWith("/") ? "" : "/";
    return structure.trailing(address + slash + (marked ? "attachment/" : "") + name);
  }
}

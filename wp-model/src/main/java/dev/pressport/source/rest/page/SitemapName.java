package dev.pressport.source.rest.page;

import dev.pressport.text.Slug;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The content of a sitemap as its file name shows it. Facts: class-wp-sitemaps.php and
 * class-wp-sitemaps-posts.php of WordPress, class-sitemaps-router.php of Yoast SEO; Rank Math and
 * AIOSEO name theirs as Yoast does.
 *
 * @param name the post type or taxonomy; null where the name does not show it
 */
public record SitemapName(Content content, @Nullable String name) {

  /** The kinds of pages in a sitemap. */
  public enum Content {
    ENTRIES,
    TERMS,
    AUTHORS,
    /** Pages of any kind. */
    ANY
  }

  /** The content of the feed of a site. */
  public static final SitemapName OF_FEED = new SitemapName(Content.ENTRIES, "post");

  private static final SitemapName ANY = new SitemapName(Content.ANY, null);

  /** Taxonomies that are not named as one in the sitemaps of plugins. */
  private static final Set<String> TAXONOMIES =
      Set.of("category", "post_tag", "post_format", "product_cat", "product_tag");

  /** Sitemaps of plugins that list pages of no single type. */
  private static final Set<String> MIXED =
      Set.of(
          "addl",
          "additional",
          "archives",
          "date",
          "general",
          "image",
          "local",
          "misc",
          "news",
          "post-archive",
          "root",
          "rss",
          "video",
          "externals",
          "home",
          "main");

  private static final String NAME = "([a-z0-9_-]{1,60}?)";

  private static final List<Pattern> POSTS =
      List.of(
          Pattern.compile("wp-sitemap-posts-" + NAME + "-\\d+\\.xml"),
          Pattern.compile("sitemap-(?:pt|posttype|post-type)-" + NAME + "(?:[-.]p?\\d.*)?\\.xml.*"),
          Pattern.compile(".*[?&]sitemap=posts&sitemap-subtype=" + NAME + "(?:&.*)?"));

  private static final List<Pattern> TERMS =
      List.of(
          Pattern.compile("wp-sitemap-taxonomies-" + NAME + "-\\d+\\.xml"),
          Pattern.compile("sitemap-(?:tax|taxonomy)-" + NAME + "(?:[-.]p?\\d.*)?\\.xml.*"),
          Pattern.compile(".*[?&]sitemap=taxonomies&sitemap-subtype=" + NAME + "(?:&.*)?"));

  private static final Pattern USERS =
      Pattern.compile(
          "wp-sitemap-users-\\d+\\.xml|(?:author|users?)-sitemap\\d*\\.xml.*|sitemap-authors.*"
              + "|.*[?&]sitemap=users(?:&.*)?");

  /** Sitemaps of plugins: {@code book-sitemap2.xml}; {@code sitemap-book.xml}. */
  private static final List<Pattern> OF_ANY =
      List.of(
          Pattern.compile(NAME + "-sitemap[-_]?\\d*\\.xml.*"),
          Pattern.compile("sitemap-([a-z][a-z0-9_-]{1,60}?)(?:-?\\d+)?\\.xml.*"));

  /** The content of the sitemap at an address. */
  public static SitemapName of(String address) {
    String file = Slug.decode(address.substring(address.lastIndexOf('/') + 1));
    if (USERS.matcher(file).matches()) {
      return new SitemapName(Content.AUTHORS, null);
    }
    String name = first(POSTS, file);
    if (name != null) {
      return new SitemapName(Content.ENTRIES, name);
    }
    name = first(TERMS, file);
    if (name != null) {
      return new SitemapName(Content.TERMS, name);
    }
    name = first(OF_ANY, file);
    if (name == null || MIXED.contains(name)) {
      return ANY;
    }
    return new SitemapName(TAXONOMIES.contains(name) ? Content.TERMS : Content.ENTRIES, name);
  }

  private static @Nullable String first(List<Pattern> patterns, String file) {
    for (Pattern pattern : patterns) {
      Matcher matcher = pattern.matcher(file);
      if (matcher.matches()) {
        return matcher.group(1);
      }
    }
    return null;
  }
}

package dev.pressport.source.rest;

import dev.pressport.source.rest.page.Feed;
import dev.pressport.source.rest.page.PagePath;
import dev.pressport.source.rest.page.Sitemap;
import dev.pressport.source.rest.page.SitemapName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The pages that a site names in its sitemaps, or in its feed where it has no sitemap. Facts:
 * class-wp-sitemaps-registry.php, do_robots().
 */
final class SiteMap {
  private static final int MOST_SITEMAPS = 1_000;
  private static final int MOST_PAGES = 500_000;
  private static final int MOST_FEED_PAGES = 1_000;
  private static final int DEEPEST = 3;
  private static final long LARGEST_ROBOTS = 1 << 19;

  /** WordPress's own; Yoast SEO's and Rank Math's; that of AIOSEO and others. */
  private static final List<String> USUAL =
      List.of("wp-sitemap.xml", "sitemap_index.xml", "sitemap.xml");

  private static final Pattern NAMED =
      Pattern.compile("sitemap:\\s*(\\S{1,2000})", Pattern.CASE_INSENSITIVE);

  private final SiteAddresses site;
  private final PageSource source;
  private final Map<PagePath, Page> pages = new LinkedHashMap<>();
  private final Map<PagePath, Feed.Item> items = new LinkedHashMap<>();
  private final Set<String> read = new LinkedHashSet<>();
  private boolean cut;

  /** A page, and the sitemap that names it. */
  record Page(String target, PagePath path, SitemapName sitemap, @Nullable String modified) {}

  private SiteMap(SiteAddresses site, PageSource source) {
    this.site = site;
    this.source = source;
  }

  /** Reads the sitemaps of a site. */
  static SiteMap read(SiteAddresses site, PageSource source) throws IOException {
    SiteMap map = new SiteMap(site, source);
    Set<String> first = new LinkedHashSet<>(map.namedInRobots());
    for (String folder : site.folders()) {
      USUAL.forEach(name -> first.add(folder + name));
    }
    map.readAll(first, 1);
    if (map.pages.isEmpty()) {
      map.readFeed();
    }
    return map;
  }

  private Set<String> namedInRobots() throws IOException {
    Set<String> named = new LinkedHashSet<>();
    Optional<ApiResponse> robots = source.page("/robots.txt");
    if (robots.isPresent() && robots.get().isGood() && robots.get().bytes() <= LARGEST_ROBOTS) {
      try (InputStream in = Files.newInputStream(robots.get().body())) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        for (String line : text.split("\\R", -1)) {
          Matcher sitemap = NAMED.matcher(line.strip());
          if (sitemap.lookingAt()) {
            site.target(sitemap.group(1)).ifPresent(named::add);
          }
        }
      }
    }
    return named;
  }

  private void readAll(Collection<String> targets, int depth) throws IOException {
    List<String> unread = new ArrayList<>();
    for (String target : targets) {
      boolean more = read.size() < MOST_SITEMAPS;
      cut |= !more;
      if (more && read.add(target)) {
        unread.add(target);
      }
    }
    source.expect(unread);
    for (String target : unread) {
      Optional<ApiResponse> response = source.page(target).filter(ApiResponse::isGood);
      Optional<Sitemap> sitemap =
          response.isEmpty() ? Optional.empty() : Sitemap.read(response.get().body());
      if (sitemap.isPresent()) {
        add(target, sitemap.get(), depth);
      }
    }
  }

  private void add(String target, Sitemap sitemap, int depth) throws IOException {
    cut |= sitemap.cut();
    if (sitemap.index()) {
      Set<String> below = new LinkedHashSet<>();
      for (Sitemap.Location location : sitemap.locations()) {
        site.target(location.address()).ifPresent(below::add);
      }
      if (depth < DEEPEST) {
        readAll(below, depth + 1);
      }
      return;
    }
    SitemapName name = SitemapName.of(target);
    for (Sitemap.Location location : sitemap.locations()) {
      Optional<String> page = site.target(location.address());
      if (page.isPresent()) {
        add(new Page(page.get(), PagePath.of(page.get()), name, location.modified()));
      }
    }
  }

  /** A sitemap that shows the content of its pages is better than one that does not. */
  private void add(Page page) {
    Page before = pages.get(page.path());
    boolean better = before != null && before.sitemap().content() == SitemapName.Content.ANY;
    if (before == null && pages.size() >= MOST_PAGES) {
      cut = true;
    } else if (before == null || better) {
      pages.put(page.path(), page);
    }
  }

  private void readFeed() throws IOException {
    for (String folder : site.folders()) {
      readFeed(folder + "feed/?paged=");
      if (items.isEmpty()) {
        // Plain permalinks.
        readFeed(folder + "?feed=rss2&paged=");
      }
    }
    items.forEach(
        (path, item) ->
            site.target(item.link())
                .ifPresent(named -> add(new Page(named, path, SitemapName.OF_FEED, null))));
  }

  /** Reads the feed of a post type, which has dates that pages may lack. */
  void readFeedOf(String type) throws IOException {
    if (type.matches("[a-z0-9_-]{1,20}")) {
      readFeed(site.homeTarget() + "?post_type=" + type + "&feed=rss2&paged=");
    }
  }

  /** Reads a feed to its end; pages beyond that do not exist, or are those before. */
  private void readFeed(String start) throws IOException {
    for (int number = 1; number <= MOST_FEED_PAGES; number++) {
      String target = start + number;
      Optional<ApiResponse> response = source.page(target).filter(ApiResponse::isGood);
      Optional<Feed> next =
          response.isEmpty() ? Optional.empty() : Feed.read(response.get().body());
      int before = items.size();
      next.ifPresent(this::add);
      if (items.size() == before) {
        return;
      }
    }
    cut = true;
  }

  private void add(Feed page) {
    for (Feed.Item item : page.items()) {
      Optional<String> target = site.target(item.link());
      if (target.isPresent()) {
        PagePath path = PagePath.of(target.get());
        items.putIfAbsent(path, item);
      }
    }
  }

  SiteAddresses site() {
    return site;
  }

  Collection<Page> pages() {
    return pages.values();
  }

  /** Returns the entry of a page in the feed; empty where the feed was not read. */
  Optional<Feed.Item> item(PagePath path) {
    return Optional.ofNullable(items.get(path));
  }

  /**
   * Returns whether some addresses are missing, because a sitemap is damaged or there are too many.
   */
  boolean isCut() {
    return cut;
  }
}

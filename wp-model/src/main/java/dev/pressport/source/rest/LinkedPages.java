package dev.pressport.source.rest;

import dev.pressport.source.rest.page.EntryPage;
import dev.pressport.source.rest.page.PageLinks;
import dev.pressport.source.rest.page.PagePath;
import dev.pressport.source.rest.page.SitemapName;
import dev.pressport.source.rest.page.SitemapName.Content;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The entries to which the home page, the menus and the texts of other entries link, and that
 * neither the API nor a sitemap has. An archive of a type or taxonomy that the API hides leads to
 * more of them.
 */
final class LinkedPages {
  /** The limit where pages are only named, and where they are read. */
  private static final int MOST_NAMED = 100;

  private static final int MOST_READ = 10_000;
  private static final int DEEPEST = 200;

  /** Files, forms, feeds and archives by date, which are no entries. */
  private static final Pattern NO_ENTRY =
      Pattern.compile(
          "(?:/.*)?/(?:wp-(?:admin|content|includes|json)/.*|feed/|comments/feed/|embed/|trackback/"
              + "|comment-page-\\d+/|amp/|\\d{4}/(?:\\d{2}/){0,2}(?:page/\\d+/)?)"
              + "|/page/\\d+/|.*\\.[a-z][a-z0-9]{1,4}/|.*\\?(?!(?:p|page_id|post_type)=).*");

  private final SiteAddresses site;
  private final PageSource source;
  private final ProvidedItems provided;
  private final Set<PagePath> seen = new HashSet<>();
  private final List<Linked> entries = new ArrayList<>();
  private int left;

  /** The page of an entry, and what it shows of it. */
  record Linked(SiteMap.Page page, EntryPage entry) {}

  private LinkedPages(SiteAddresses site, PageSource source, ProvidedItems provided, boolean all) {
    this.site = site;
    this.source = source;
    this.provided = provided;
    this.left = all ? MOST_READ : MOST_NAMED;
  }

  /**
   * Finds the entries.
   *
   * @param links the paths and queries of linked pages
   */
  static List<Linked> find(
      Set<String> links, SiteMap map, PageSource source, ProvidedItems provided, boolean all)
      throws IOException {
    SiteAddresses site = map.site();
    LinkedPages pages = new LinkedPages(site, source, provided, all);
    map.pages().forEach(page -> pages.seen.add(page.path()));
    Set<String> first = new LinkedHashSet<>();
    pages.seen.add(PagePath.of(site.homeTarget()));
    Optional<ApiResponse> home = source.page(site.homeTarget()).filter(ApiResponse::isGood);
    if (home.isPresent()) {
      pages.addLinks(home.get(), first);
    }
    first.addAll(links);
    Set<String> next = first;
    for (int depth = 0; depth < DEEPEST && !next.isEmpty(); depth++) {
      next = pages.read(next);
    }
    return pages.entries;
  }

  private void addLinks(ApiResponse response, Set<String> links) throws IOException {
    for (String link : PageLinks.of(response.body(), site.shown(response.request().route()))) {
      site.target(link).ifPresent(links::add);
    }
  }

  /** Reads pages and returns the links of those that are archives of what the API hides. */
  private Set<String> read(Set<String> targets) throws IOException {
    List<String> unread = new ArrayList<>();
    for (String target : targets) {
      PagePath path = PagePath.of(target);
      boolean candidate = !NO_ENTRY.matcher(path.value()).matches() && !provided.hasPage(path);
      if (left > 0 && candidate && seen.add(path)) {
        left--;
        unread.add(target);
      }
    }
    source.expect(unread);
    Set<String> more = new LinkedHashSet<>();
    for (String target : unread) {
      Optional<ApiResponse> response = source.page(target).filter(ApiResponse::isGood);
      if (response.isPresent()) {
        EntryPage page = EntryPage.read(response.get().body(), site.shown(target), Set.of());
        if (!page.list() && page.type() != null && page.id() != null) {
          SitemapName name = new SitemapName(Content.ENTRIES, page.type());
          entries.add(new Linked(new SiteMap.Page(target, PagePath.of(target), name, null), page));
        } else if (page.archiveOf() != null && !provided.hasTypeOrTaxonomy(page.archiveOf())) {
          addLinks(response.get(), more);
        }
      }
    }
    return more;
  }
}

package dev.pressport.source.rest;

import dev.pressport.source.rest.RecordedItems.Part;
import dev.pressport.source.rest.RecordedItems.Ref;
import dev.pressport.source.rest.page.EntryPage;
import dev.pressport.source.rest.page.PagePath;
import dev.pressport.source.rest.page.SitemapName.Content;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The pages that a site shows visitors and its API does not provide. Those of one type are a group;
 * unless all pages are read, the first of each group is, which shows its type, and whether the API
 * provides it under another address.
 */
final class HiddenPages {
  private static final int MOST_GROUPS_SEEN = 50;
  private static final int MOST_SAMPLES = 3;

  private final SiteMap map;
  private final PageSource source;
  private final RecordedItems items;
  private final Set<String> taxonomies;
  private final Set<String> unlisted;
  private final Set<PagePath> known = new HashSet<>();
  private final List<Group> groups = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private final List<Failed> failed = new ArrayList<>();
  private final Set<Long> ids = new HashSet<>();

  /** Pages that were not read; the name is a post type, a taxonomy, or the folder of the pages. */
  record Group(Content content, String name, List<SiteMap.Page> pages) {}

  /**
   * An entry that only its page shows.
   *
   * @param id null where the page does not show it
   * @param dated whether the page shows when it was published
   */
  record Entry(SiteMap.Page page, String type, @Nullable Long id, boolean dated) {}

  /** A page that the site fails to deliver, of a type as far as the sitemap shows it. */
  record Failed(SiteMap.Page page, String type, int status) {}

  private HiddenPages(
      SiteMap map,
      PageSource source,
      RecordedItems items,
      Set<String> taxonomies,
      Set<String> unlisted) {
    this.unlisted = unlisted;
    this.map = map;
    this.source = source;
    this.items = items;
    this.taxonomies = taxonomies;
  }

  /**
   * Finds the hidden pages.
   *
   * @param provided the types and taxonomies that the API provides
   * @param taxonomies the latter
   * @param unlisted the types and taxonomies of which the API provides more than these items
   * @param all whether all pages are read
   */
  static HiddenPages find(
      SiteMap map,
      PageSource source,
      RecordedItems items,
      Set<String> provided,
      Set<String> taxonomies,
      Set<String> unlisted,
      boolean all)
      throws IOException {
    HiddenPages hidden = new HiddenPages(map, source, items, taxonomies, unlisted);
    for (Part part : List.of(Part.USER, Part.TERM, Part.ENTRY)) {
      for (Ref ref : items.all(part)) {
        if (ref.link() != null) {
          hidden.known.add(PagePath.of(ref.link()));
        }
      }
    }
    if (all) {
      hidden.readAll();
    }
    List<LinkedPages.Linked> linked = hidden.linked(provided, all);
    for (LinkedPages.Linked page : all ? linked : List.<LinkedPages.Linked>of()) {
      hidden.add(page.page(), page.entry());
    }
    hidden.group(all, linked);
    for (String type : hidden.typesWithoutDates()) {
      map.readFeedOf(type);
    }
    return hidden;
  }

  private List<LinkedPages.Linked> linked(Set<String> provided, boolean all) throws IOException {
    if (!unlisted.isEmpty()) {
      return List.of();
    }
    Set<PagePath> named = new HashSet<>(known);
    map.pages().forEach(page -> named.add(page.path()));
    Set<String> links = RecordedLinks.of(items, map.site());
    List<LinkedPages.Linked> found =
        LinkedPages.find(links, map.site(), source, provided, named::contains, all);
    return found.stream().filter(page -> !isProvided(page.entry().id())).toList();
  }

  private Set<String> typesWithoutDates() {
    return entries.stream()
        .filter(entry -> !entry.dated())
        .map(Entry::type)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private boolean isUnknown(SiteMap.Page page) {
    String name = page.sitemap().name();
    boolean content =
        switch (page.sitemap().content()) {
          case AUTHORS -> false;
          case TERMS, ENTRIES -> !taxonomies.contains(name) && !unlisted.contains(name);
          case ANY -> unlisted.isEmpty();
        };
    return content && !known.contains(page.path());
  }

  private void readAll() throws IOException {
    List<SiteMap.Page> pages =
        map.pages().stream()
            .filter(page -> page.sitemap().content() != Content.TERMS && isUnknown(page))
            .sorted(Comparator.comparing(page -> page.path().value()))
            .toList();
    source.expect(pages.stream().map(SiteMap.Page::target).toList());
    for (SiteMap.Page page : pages) {
      Optional<ApiResponse> response = source.page(page.target());
      if (response.isPresent() && response.get().isGood()) {
        read(page, response.get());
      } else if (response.isPresent() && map.item(page.path()).isPresent()) {
        String type = String.valueOf(page.sitemap().name());
        entries.add(new Entry(page, type, null, true));
      } else if (response.isPresent() && !isGone(response.get())) {
        failed.add(new Failed(page, name(page), response.get().status()));
      }
    }
  }

  /** A sitemap may name pages that are there no longer. */
  private static boolean isGone(ApiResponse response) {
    return response.status() == 404 || response.status() == 410;
  }

  private void read(SiteMap.Page page, ApiResponse response) throws IOException {
    add(page, EntryPage.read(response.body(), page.target(), taxonomies));
  }

  private void add(SiteMap.Page page, EntryPage entry) {
    boolean provided = isProvided(entry.id());
    boolean again = entry.id() != null && !ids.add(entry.id());
    if (entry.list() || provided || again) {
      return;
    }
    String named = page.sitemap().content() == Content.ENTRIES ? page.sitemap().name() : null;
    String type = entry.type() == null ? named : entry.type();
    boolean dated = entry.published() != null;
    entries.add(new Entry(page, type == null ? "page" : type, entry.id(), dated));
  }

  private boolean isProvided(@Nullable Long id) {
    return id != null && items.find(Part.ENTRY, "", id).isPresent();
  }

  /** Groups the pages; those of terms alone where those of entries are read. */
  private void group(boolean all, List<LinkedPages.Linked> linked) throws IOException {
    Map<String, List<SiteMap.Page>> byName = new TreeMap<>();
    PagePath home = PagePath.of(map.site().homeTarget());
    for (SiteMap.Page page : map.pages()) {
      boolean read = all && page.sitemap().content() != Content.TERMS;
      if (!read && isUnknown(page) && !page.path().equals(home)) {
        String key = page.sitemap().content() + " " + name(page);
        byName.computeIfAbsent(key, name -> new ArrayList<>()).add(page);
      }
    }
    Map<String, Group> found = new LinkedHashMap<>();
    int seen = 0;
    for (List<SiteMap.Page> pages : byName.values()) {
      pages.sort(
          Comparator.<SiteMap.Page>comparingInt(page -> page.path().value().length())
              .thenComparing(page -> page.path().value()));
      Group group = seen++ < MOST_GROUPS_SEEN ? seen(pages) : group(pages, null);
      if (group != null) {
        found.merge(
            group.content() + " " + group.name(),
            group,
            (one, other) -> {
              one.pages().addAll(other.pages());
              return one;
            });
      }
    }
    for (LinkedPages.Linked page : all ? List.<LinkedPages.Linked>of() : linked) {
      String type = String.valueOf(page.page().sitemap().name());
      found
          .computeIfAbsent(
              Content.ENTRIES + " " + type,
              key -> new Group(Content.ENTRIES, type, new ArrayList<>()))
          .pages()
          .add(page.page());
    }
    groups.addAll(found.values());
  }

  /**
   * The type or taxonomy of a page; the folder that it is in where its sitemap does not show it.
   */
  private static String name(SiteMap.Page page) {
    String name = page.sitemap().name();
    return name == null ? page.path().parent().value() : name;
  }

  private static Group group(List<SiteMap.Page> pages, @Nullable String type) {
    Content content = pages.get(0).sitemap().content();
    String name = name(pages.get(0));
    return new Group(type == null ? content : Content.ENTRIES, type == null ? name : type, pages);
  }

  /**
   * The group as its first pages show it; null when they are of an entry that the API provides, or
   * of none. The page with the shortest path may be the archive of the others.
   */
  private @Nullable Group seen(List<SiteMap.Page> pages) throws IOException {
    if (pages.get(0).sitemap().content() == Content.TERMS) {
      return group(pages, null);
    }
    List<SiteMap.Page> left = new ArrayList<>(pages);
    for (int sample = 0; sample < MOST_SAMPLES && !left.isEmpty(); sample++) {
      Optional<ApiResponse> response = source.page(left.get(0).target());
      if (response.isEmpty() || !response.get().isGood()) {
        if (response.isPresent() && isGone(response.get())) {
          left.remove(0);
        }
        continue;
      }
      EntryPage entry = EntryPage.read(response.get().body(), left.get(0).target(), taxonomies);
      if (isProvided(entry.id())) {
        return null;
      }
      if (!entry.list()) {
        return group(left, entry.type());
      }
      left.remove(0);
    }
    return left.isEmpty() ? null : group(left, null);
  }

  /** Returns the groups of pages that were not read, the largest first. */
  List<Group> groups() {
    List<Group> sorted = new ArrayList<>(groups);
    sorted.sort(
        Comparator.<Group>comparingInt(group -> group.pages().size())
            .reversed()
            .thenComparing(Group::name));
    return Collections.unmodifiableList(sorted);
  }

  /** Returns the entries whose pages were read, in the order of their addresses. */
  List<Entry> entries() {
    return Collections.unmodifiableList(entries);
  }

  /** Returns the pages that the site fails to deliver. */
  List<Failed> failed() {
    return Collections.unmodifiableList(failed);
  }
}

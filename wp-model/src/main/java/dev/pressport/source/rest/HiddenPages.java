package dev.pressport.source.rest;

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
  private final ProvidedItems provided;
  private final HiddenTerms terms;
  private final HiddenAuthors authors;
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
   * @param more the further pages of a long entry
   */
  record Entry(
      SiteMap.Page page, String type, @Nullable Long id, boolean dated, List<String> more) {}

  /** A page that the site fails to deliver, of a type as far as the sitemap shows it. */
  record Failed(SiteMap.Page page, String type, int status) {}

  private HiddenPages(
      SiteMap map,
      PageSource source,
      ProvidedItems provided,
      HiddenTerms terms,
      HiddenAuthors authors) {
    this.map = map;
    this.source = source;
    this.provided = provided;
    this.terms = terms;
    this.authors = authors;
  }

  /**
   * Finds the hidden pages.
   *
   * @param all whether all pages are read
   */
  static HiddenPages find(SiteMap map, PageSource source, ProvidedItems provided, boolean all)
      throws IOException {
    HiddenTerms terms = HiddenTerms.find(map, source, provided, all);
    HiddenAuthors authors = HiddenAuthors.find(map, source, provided, all);
    HiddenPages hidden = new HiddenPages(map, source, provided, terms, authors);
    if (all) {
      hidden.readAll();
    }
    List<LinkedPages.Linked> linked = hidden.linked(all);
    for (LinkedPages.Linked page : all ? linked : List.<LinkedPages.Linked>of()) {
      hidden.add(page.page(), page.entry());
    }
    hidden.group(all, linked);
    for (String type : hidden.typesWithoutDates()) {
      map.readFeedOf(type);
    }
    return hidden;
  }

  private List<LinkedPages.Linked> linked(boolean all) throws IOException {
    if (!provided.unlisted().isEmpty()) {
      return List.of();
    }
    Set<String> links = RecordedLinks.of(provided.items(), map.site());
    return LinkedPages.find(links, map, source, provided, all).stream()
        .filter(page -> !provided.hasEntry(page.entry().id()))
        .toList();
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
          case TERMS, ENTRIES -> !provided.hasTaxonomy(name) && !provided.unlisted().contains(name);
          case ANY -> provided.unlisted().isEmpty();
        };
    return content && !provided.hasPage(page.path());
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
        entries.add(new Entry(page, type, null, true, List.of()));
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
    String address = map.site().shown(page.target());
    EntryPage entry = EntryPage.read(response.body(), address, provided.taxonomies());
    if (entry.type() == null && entry.id() == null && isObstacle(response)) {
      failed.add(new Failed(page, name(page), response.status()));
    } else {
      add(page, entry);
    }
  }

  /** Returns whether a firewall or a login form stands in place of the page. */
  private boolean isObstacle(ApiResponse response) throws IOException {
    WebPage page =
        WebPage.of(map.site().base(), response.status(), response.headers(), response.body());
    return page.firewall().isPresent() || page.isLogin();
  }

  private List<String> more(SiteMap.Page page, EntryPage entry) {
    return entry.more().stream()
        .flatMap(link -> map.site().target(link).stream())
        .filter(target -> PagePath.of(target).value().startsWith(page.path().value()))
        .filter(target -> !PagePath.of(target).equals(page.path()))
        .toList();
  }

  private void add(SiteMap.Page page, EntryPage entry) throws IOException {
    boolean again = entry.id() != null && !ids.add(entry.id());
    if (entry.list() || again || provided.hasEntry(entry.id())) {
      return;
    }
    String named = page.sitemap().content() == Content.ENTRIES ? page.sitemap().name() : null;
    String type = entry.type() == null ? named : entry.type();
    boolean dated = entry.published() != null;
    List<String> more = more(page, entry);
    source.expect(more);
    entries.add(new Entry(page, type == null ? "page" : type, entry.id(), dated, more));
  }

  /** Groups the pages; those of terms alone where those of entries are read. */
  private void group(boolean all, List<LinkedPages.Linked> linked) throws IOException {
    Map<String, List<SiteMap.Page>> byName = new TreeMap<>();
    PagePath home = PagePath.of(map.site().homeTarget());
    for (SiteMap.Page page : map.pages()) {
      boolean ofTerm = page.sitemap().content() == Content.TERMS;
      boolean read = all && (!ofTerm || terms.isRead(page.path()));
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
    String archiveOf = null;
    int lists = 0;
    for (int sample = 0; sample < MOST_SAMPLES && !left.isEmpty(); sample++) {
      Optional<ApiResponse> response = source.page(left.get(0).target());
      if (response.isEmpty() || !response.get().isGood()) {
        if (response.isPresent() && isGone(response.get())) {
          left.remove(0);
        }
        continue;
      }
      EntryPage entry =
          EntryPage.read(
              response.get().body(), map.site().shown(left.get(0).target()), provided.taxonomies());
      if (provided.hasEntry(entry.id())) {
        return null;
      }
      if (!entry.list()) {
        return group(left, entry.type());
      }
      archiveOf = entry.archiveOf();
      lists++;
      left.remove(0);
    }
    if (lists == MOST_SAMPLES || (left.isEmpty() && lists > 1)) {
      boolean hidden = archiveOf != null && !provided.hasTypeOrTaxonomy(archiveOf);
      return hidden ? new Group(Content.TERMS, String.valueOf(archiveOf), pages) : null;
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

  /** Returns the terms whose pages were read. */
  HiddenTerms terms() {
    return terms;
  }

  /** Returns the authors whose pages were read. */
  HiddenAuthors authors() {
    return authors;
  }

  /** Returns the pages that the site fails to deliver. */
  List<Failed> failed() {
    return Collections.unmodifiableList(failed);
  }
}

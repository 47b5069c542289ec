package dev.pressport.source.rest;

import dev.pressport.source.rest.page.PagePath;
import dev.pressport.source.rest.page.SitemapName.Content;
import dev.pressport.source.rest.page.TermPage;
import dev.pressport.text.WebAddress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The terms that the API does not provide, as their archives show them, and their entries. */
final class HiddenTerms {
  private static final int MOST_PAGES = 100;
  private static final int MOST_TERMS = 5_000;

  private final SiteAddresses site;
  private final PageSource source;
  private final Map<PagePath, Term> terms = new LinkedHashMap<>();
  private final Map<Long, List<Term>> byEntry = new HashMap<>();

  /** A term; {@code id} is null where its page does not show it. */
  record Term(
      String taxonomy,
      @Nullable Long id,
      String slug,
      String name,
      @Nullable String description,
      String target) {}

  private HiddenTerms(SiteAddresses site, PageSource source) {
    this.site = site;
    this.source = source;
  }

  /**
   * Reads the terms.
   *
   * @param all whether pages are read at all
   */
  static HiddenTerms find(SiteMap map, PageSource source, ProvidedItems provided, boolean all)
      throws IOException {
    HiddenTerms hidden = new HiddenTerms(map.site(), source);
    List<SiteMap.Page> pages =
        map.pages().stream()
            .filter(page -> all && page.sitemap().content() == Content.TERMS)
            .filter(page -> !provided.hasTaxonomy(page.sitemap().name()))
            .limit(MOST_TERMS)
            .toList();
    source.expect(pages.stream().map(SiteMap.Page::target).toList());
    for (SiteMap.Page page : pages) {
      hidden.read(page);
    }
    return hidden;
  }

  private void read(SiteMap.Page page) throws IOException {
    Term term = null;
    String target = page.target();
    for (int number = 0; target != null && number < MOST_PAGES; number++) {
      Optional<ApiResponse> response = source.page(target).filter(ApiResponse::isGood);
      if (response.isEmpty()) {
        return;
      }
      TermPage read = TermPage.read(response.get().body(), site.shown(target));
      if (term == null) {
        term = term(page, read);
        terms.put(page.path(), term);
      }
      for (Long entry : read.entries()) {
        List<Term> ofEntry = byEntry.computeIfAbsent(entry, id -> new ArrayList<>());
        if (!ofEntry.contains(term)) {
          ofEntry.add(term);
        }
      }
      String next = read.next() == null ? null : site.target(read.next()).orElse(null);
      // Only the pages of the same archive.
      boolean below = next != null && PagePath.of(next).value().startsWith(page.path().value());
      target = below ? next : null;
    }
  }

  private static Term term(SiteMap.Page page, TermPage read) {
    String taxonomy = read.taxonomy() == null ? page.sitemap().name() : read.taxonomy();
    String path = WebAddress.withoutSlash(page.target().replaceFirst("\\?.*", ""));
    String slug = path.substring(path.lastIndexOf('/') + 1);
    if ("post_format".equals(taxonomy)) {
      slug = "post-format-" + slug;
    }
    String name = read.name().isEmpty() ? slug : read.name();
    return new Term(
        String.valueOf(taxonomy), read.id(), slug, name, read.description(), page.target());
  }

  /** Returns the terms, in the order of the sitemap. */
  List<Term> all() {
    return List.copyOf(terms.values());
  }

  boolean isRead(PagePath path) {
    return terms.containsKey(path);
  }

  /** The term whose page is in the folder above; empty for none. */
  Optional<Term> parent(Term term) {
    Optional<Term> parent = Optional.ofNullable(terms.get(PagePath.of(term.target()).parent()));
    return parent.filter(above -> above.taxonomy().equals(term.taxonomy()));
  }

  /** The terms of an entry. */
  List<Term> of(@Nullable Long entry) {
    return entry == null
        ? List.of()
        : Collections.unmodifiableList(byEntry.getOrDefault(entry, List.of()));
  }
}

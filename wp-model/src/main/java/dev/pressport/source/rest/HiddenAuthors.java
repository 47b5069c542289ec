package dev.pressport.source.rest;

import dev.pressport.source.rest.page.SitemapName.Content;
import dev.pressport.source.rest.page.TermPage;
import dev.pressport.text.WebAddress;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The authors that the API does not provide, as their archives show them. */
final class HiddenAuthors {
  private static final int MOST = 1_000;

  private final Map<String, Author> bySlug = new LinkedHashMap<>();
  private final Map<String, Author> byName = new LinkedHashMap<>();

  /** An author; {@code id} is null where the page does not show it. */
  record Author(@Nullable Long id, String slug, String name, String target) {}

  private HiddenAuthors() {}

  /**
   * Reads the authors.
   *
   * @param all whether pages are read at all
   */
  static HiddenAuthors find(SiteMap map, PageSource source, ProvidedItems provided, boolean all)
      throws IOException {
    HiddenAuthors authors = new HiddenAuthors();
    List<SiteMap.Page> pages =
        map.pages().stream()
            .filter(page -> all && page.sitemap().content() == Content.AUTHORS)
            .filter(page -> !provided.hasPage(page.path()))
            .limit(MOST)
            .toList();
    source.expect(pages.stream().map(SiteMap.Page::target).toList());
    for (SiteMap.Page page : pages) {
      Optional<ApiResponse> response = source.page(page.target()).filter(ApiResponse::isGood);
      String path = WebAddress.withoutSlash(page.target().replaceFirst("\\?.*", ""));
      String slug = path.substring(path.lastIndexOf('/') + 1);
      if (response.isPresent() && !slug.isEmpty()) {
        TermPage read = TermPage.read(response.get().body(), map.site().shown(page.target()));
        String name = read.name().isEmpty() ? slug : read.name();
        Author author = new Author(read.id(), slug, name, page.target());
        authors.bySlug.putIfAbsent(slug, author);
        authors.byName.putIfAbsent(name, author);
      }
    }
    return authors;
  }

  /** Returns the author with a slug; empty for none. */
  Optional<Author> withSlug(String slug) {
    return Optional.ofNullable(bySlug.get(slug));
  }

  /** Returns the author with a name; empty for none. */
  Optional<Author> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }
}

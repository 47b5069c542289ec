package dev.pressport.source.rest;

import dev.pressport.model.Site;
import dev.pressport.problem.Problem;
import dev.pressport.source.rest.page.HomePage;
import dev.pressport.source.rest.page.SitemapName.Content;
import dev.pressport.text.WebAddress;
import dev.pressport.work.TextFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The pages of a site that its API does not provide, as its sitemaps name them. */
final class RecordedPages {
  private static final int EXAMPLES = 3;

  private final SiteAddresses site;
  private final PageSource source;
  private final SiteMap map;
  private final HiddenPages hidden;
  private final Set<String> taxonomies;

  private RecordedPages(
      SiteAddresses site,
      PageSource source,
      SiteMap map,
      HiddenPages hidden,
      Set<String> taxonomies) {
    this.site = site;
    this.source = source;
    this.map = map;
    this.hidden = hidden;
    this.taxonomies = taxonomies;
  }

  /**
   * Finds the pages.
   *
   * @param items those that the API provides
   * @param ofPlugins those in the lists of plugins
   * @param source the recording, or the site while it is pulled
   */
  static RecordedPages of(
      Recording recording,
      Catalogue catalogue,
      RecordedItems items,
      PluginItems ofPlugins,
      PageSource source)
      throws IOException {
    return of(recording, catalogue, items, ofPlugins, Set.of(), source);
  }

  /**
   * Finds the pages.
   *
   * @param unlisted the types and taxonomies of which the API provides more than these items
   */
  static RecordedPages of(
      Recording recording,
      Catalogue catalogue,
      RecordedItems items,
      PluginItems ofPlugins,
      Set<String> unlisted,
      PageSource source)
      throws IOException {
    SiteAddresses site = SiteAddresses.of(recording);
    ProvidedItems provided = ProvidedItems.of(items, ofPlugins, catalogue, unlisted);
    SiteMap map = SiteMap.read(site, source);
    boolean all = recording.head().pages();
    if (all) {
      source.expect(List.of(site.homeTarget()));
    }
    HiddenPages hidden = HiddenPages.find(map, source, provided, all);
    return new RecordedPages(site, source, map, hidden, provided.taxonomies());
  }

  SiteAddresses site() {
    return site;
  }

  /** The settings of a site without an API, as its home page shows them. */
  Site settings() throws IOException {
    Optional<ApiResponse> home = source.page(site.homeTarget()).filter(ApiResponse::isGood);
    HomePage page =
        home.isPresent() ? HomePage.read(home.get().body()) : new HomePage(null, null, null);
    return new Site(
        page.title(),
        page.tagline(),
        WebAddress.withoutSlash(site.home()),
        null,
        page.language(),
        null);
  }

  SiteMap map() {
    return map;
  }

  HiddenPages hidden() {
    return hidden;
  }

  /** Returns the rows of the entries whose pages were read. */
  PageRows rows(String origin, RecordedItems items, TextFiles texts, long longest)
      throws IOException {
    PageReferences references = new PageReferences(items, hidden, texts, longest);
    return new PageRows(origin, this, references);
  }

  Set<String> taxonomies() {
    return taxonomies;
  }

  PageSource source() {
    return source;
  }

  /** Returns the types whose pages were read, and those that are hidden. */
  List<PullResult.Part> parts() {
    List<PullResult.Part> parts = new ArrayList<>();
    readTypes().forEach((type, count) -> parts.add(new PullResult.Part(type, count, null)));
    for (HiddenPages.Group group : hidden.groups()) {
      int pages = group.pages().size();
      String what = (pages == 1 ? "1 page" : pages + " pages") + " that the API hides";
      parts.add(new PullResult.Part(group.name(), 0, what + ": --from-pages"));
    }
    return parts;
  }

  private Map<String, Long> readTypes() {
    return hidden.entries().stream()
        .collect(
            Collectors.groupingBy(HiddenPages.Entry::type, TreeMap::new, Collectors.counting()));
  }

  /** Returns the problems: a group of hidden pages has one. */
  List<Problem> problems(String origin) {
    List<Problem> problems = new ArrayList<>();
    for (HiddenPages.Group group : hidden.groups()) {
      int count = group.pages().size();
      String examples =
          group.pages().stream()
              .limit(EXAMPLES)
              .map(page -> site.shown(page.target()))
              .collect(Collectors.joining(", "));
      boolean terms = group.content() == Content.TERMS;
      String more = count > EXAMPLES ? examples + " and more" : examples;
      problems.add(
          Problem.of(
                  terms ? RestProblem.TERMS_HIDDEN : RestProblem.PAGES_HIDDEN,
                  count,
                  group.name(),
                  more)
              .inSource(origin)
              .ofItem(terms ? "term" : group.name(), null)
              .about(group.name())
              .times(count));
    }
    readTypes()
        .forEach(
            (type, count) ->
                problems.add(
                    Problem.of(RestProblem.READ_FROM_PAGES, count, type)
                        .inSource(origin)
                        .ofItem(type, null)
                        .about(type)
                        .times(count)));
    Map<String, Long> terms =
        hidden.terms().all().stream()
            .collect(
                Collectors.groupingBy(
                    HiddenTerms.Term::taxonomy, TreeMap::new, Collectors.counting()));
    terms.forEach(
        (taxonomy, count) ->
            problems.add(
                Problem.of(RestProblem.TERMS_FROM_PAGES, count, taxonomy)
                    .inSource(origin)
                    .ofItem("term", null)
                    .about(taxonomy)
                    .times(count)));
    if (map.isCut()) {
      problems.add(Problem.of(RestProblem.SITEMAP_DAMAGED).inSource(origin));
    }
    return problems;
  }
}

package dev.pressport.seo;

import dev.pressport.model.Author;
import dev.pressport.model.Entry;
import dev.pressport.model.Ref;
import dev.pressport.model.Seo;
import dev.pressport.model.Site;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.Term;
import dev.pressport.permalink.Permalinks;
import dev.pressport.plugin.Plugins;
import dev.pressport.problem.ItemProblems;
import dev.pressport.row.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The head of the pages of a site, as its active SEO plugin prints it, else WordPress itself. Safe
 * for many threads.
 */
public final class SeoHeads {
  private static final List<SeoPlugin> ALL = Plugins.parts(SeoPlugin.class);

  private final SeoSite site;
  private final @Nullable Printer active;
  private final List<Printer> possible;

  /** What a plugin prints. */
  private record Printer(SeoPlugin plugin, SeoTags tags) {}

  /**
   * The head of the pages of a site whose index is complete when the first page is asked for.
   *
   * @param permalinks the addresses of the site
   */
  public SeoHeads(Site site, SiteIndex index, Permalinks permalinks) {
    this.site = new SeoSite(site, index, permalinks);
    List<SeoPlugin> running =
        ALL.stream().filter(plugin -> plugin.isActive(this.site.options())).toList();
    active =
        running.stream()
            .filter(plugin -> !plugin.leavesRest())
            .findFirst()
            .or(() -> running.stream().findFirst())
            .map(plugin -> new Printer(plugin, plugin.on(this.site)))
            .orElse(null);
    SeoSite unknown = this.site.withoutSettings();
    possible =
        (active == null ? ALL : List.of(active.plugin))
            .stream().map(plugin -> new Printer(plugin, plugin.on(unknown))).toList();
  }

  /** Returns the addresses of the old site. */
  public Permalinks permalinks() {
    return site.permalinks();
  }

  /** Returns the head of an entry's page; null when it has none, or the source does not tell. */
  public @Nullable Seo of(Row row, Entry entry, ItemProblems problems) {
    return of(SeoPage.of(site, row, entry), problems);
  }

  /** Returns the head of a term's page; null when it has none, or the source does not tell. */
  public @Nullable Seo of(Row row, Term term, ItemProblems problems) {
    return of(SeoPage.of(site, row, term), problems);
  }

  /** Returns the head of an author's page; null when there is none, or the source does not tell. */
  public @Nullable Seo of(Row row, Author author, ItemProblems problems) {
    return of(SeoPage.of(site, row, author), problems);
  }

  /**
   * Returns the head of the home of a site that shows its latest posts there; null when the source
   * does not tell.
   */
  public @Nullable Seo ofHome() {
    return of(SeoPage.home(site), new ItemProblems(null, "", null));
  }

  /** Returns the head of the list of a post type; null when the source does not tell. */
  public @Nullable Seo ofArchive(String postType) {
    return of(SeoPage.archive(site, postType), new ItemProblems(null, "", null));
  }

  /**
   * Returns the head of the list of the posts of a month; null when the source does not tell.
   *
   * @param month null for the whole year
   */
  public @Nullable Seo ofDate(int year, @Nullable Integer month) {
    return of(SeoPage.date(site, year, month), new ItemProblems(null, "", null));
  }

  /** Returns the post type that the page of an entry lists for a plugin; null for none. */
  public @Nullable String listOn(long entry) {
    return site.listOn(entry);
  }

  /** Returns the head of the pages that are no items. */
  public SiteHeads ofSite() {
    Map<String, Seo> archives = new HashMap<>();
    Set<String> types = new TreeSet<>(site.index().entryTypes());
    types.remove("post");
    for (String type : types) {
      boolean exists = site.permalinks().urlOf(new Ref.ToArchive(type)).isPresent();
      Seo archive = exists ? ofArchive(type) : null;
      if (archive != null) {
        archives.put(type, archive);
      }
    }
    return new SiteHeads(site.options().frontPageId() == null ? ofHome() : null, archives);
  }

  private @Nullable Seo of(SeoPage page, ItemProblems problems) {
    Head head = new Head(problems);
    boolean known = active != null && page.hasStatus("publish") && active.tags.knowsType(page);
    if (site.knowsSettings() && (page.exists() || known)) {
      return printed(page, head);
    }
    for (Printer printer : possible) {
      if (printer.plugin.isSeenOn(page)) {
        printer.tags.print(page, head);
        Seo seo = head.finished(printer.plugin.id());
        if (seo != null) {
          return seo;
        }
      }
    }
    return null;
  }

  private @Nullable Seo printed(SeoPage page, Head head) {
    if (active != null) {
      active.tags.print(page, head);
      if (active.plugin.leavesRest()) {
        new WordPressTags(site).print(page, head);
      }
      return head.finished(active.plugin.id());
    }
    String source = WordPressTags.ID;
    for (Printer former : possible) {
      if (former.plugin.isSeenOn(page)) {
        former.tags.print(page, head);
        head.forgetDirectives();
        source = former.plugin.id();
        break;
      }
    }
    new WordPressTags(site).print(page, head);
    return head.finished(source);
  }
}

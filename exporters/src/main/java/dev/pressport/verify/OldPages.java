package dev.pressport.verify;

import dev.pressport.WordPressSite;
import dev.pressport.html.Titles;
import dev.pressport.model.Entry;
import dev.pressport.model.Item;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.Term;
import dev.pressport.model.Text;
import dev.pressport.permalink.Permalinks;
import dev.pressport.permalink.Target;
import dev.pressport.permalink.Visibility;
import dev.pressport.posttype.Bylines;
import dev.pressport.settings.SiteOptions;
import dev.pressport.text.WebAddress;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pages of the old site that visitors could open. */
final class OldPages {
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*");

  private final WordPressSite site;
  private final SiteIndex index;
  private final Permalinks permalinks;
  private final SiteOptions options;
  private final Set<String> lists = new LinkedHashSet<>();
  private long entries;

  /** An action on a page. */
  interface PageAction {
    void take(OldPage page) throws IOException;
  }

  OldPages(WordPressSite site) throws IOException {
    this.site = site;
    this.index = site.index();
    this.permalinks = Permalinks.of(site.site(), index, Set.of());
    this.options = SiteOptions.of(site.site());
    survey();
  }

  /** The number of pages. */
  long count() {
    return entries + lists.size();
  }

  private void survey() {
    Set<Ref> refs = new LinkedHashSet<>();
    Set<String> types = new TreeSet<>();
    Set<String> dates = new TreeSet<>();
    index.forEachEntry(
        entry -> {
          if (isOpen(entry)) {
            entries++;
            types.add(entry.type());
            for (Term.Key term : entry.terms()) {
              if (permalinks.opensTaxonomy(term.taxonomy()) && index.term(term).isPresent()) {
                refs.add(new Ref.ToTerm(term));
              }
            }
            if (entry.type().equals("post")) {
              Bylines.of(entry, index).forEach(login -> refs.add(new Ref.ToAuthor(login)));
              if (entry.date() != null && DATE.matcher(entry.date()).matches()) {
                dates.add(entry.date().substring(0, 4));
                dates.add(entry.date().substring(0, 7));
              }
            }
          }
        });
    lists.add("/");
    if (types.contains("post")) {
      refs.add(new Ref.ToArchive("post"));
    }
    for (String type : types) {
      boolean known = !type.equals("post") && permalinks.knowsArchive(type);
      if (known && !type.equals("page") && !type.equals("attachment")) {
        refs.add(new Ref.ToArchive(type));
      }
    }
    for (String date : dates) {
      Integer month = date.length() > 4 ? Integer.valueOf(date.substring(5)) : null;
      refs.add(new Ref.ToDate(Integer.parseInt(date.substring(0, 4)), month, null));
    }
    refs.forEach(ref -> permalinks.pathOf(ref).ifPresent(lists::add));
  }

  private boolean isOpen(EntryOutline entry) {
    return permalinks.visibility(entry) == Visibility.PUBLIC
        && (options.hasAttachmentPages() || !entry.type().equals("attachment"))
        && path(entry) != null
        && hasOwnAddress(entry);
  }

  /** Returns whether the address of an entry leads to it: some entries have that of another. */
  private boolean hasOwnAddress(EntryOutline entry) {
    String url = permalinks.urlOf(entry).orElse(null);
    return url == null
        || !(permalinks.resolve(url) instanceof Target.Page page)
        || !(page.ref() instanceof Ref.ToEntry other)
        || other.id() == entry.id();
  }

  private @Nullable String path(EntryOutline entry) {
    Optional<String> path = permalinks.pathOf(entry);
    if (path.isPresent()) {
      return path.get();
    }
    WebAddress address = entry.url() == null ? null : WebAddress.of(entry.url());
    return address == null || address.query() == null ? null : "/?" + address.query();
  }

  /** Passes on all pages, entries first. */
  void forEach(PageAction action) throws IOException {
    try (Stream<Item> items = site.items()) {
      for (Iterator<Item> all = items.iterator(); all.hasNext(); ) {
        if (all.next() instanceof Entry entry) {
          OldPage page = page(entry);
          if (page != null) {
            action.take(page);
          }
        }
      }
    }
    for (String path : lists) {
      action.take(OldPage.list(path));
    }
  }

  private @Nullable OldPage page(Entry entry) throws IOException {
    EntryOutline outline = index.entry(entry.id()).filter(this::isOpen).orElse(null);
    String path = outline == null ? null : path(outline);
    if (outline == null || path == null) {
      return null;
    }
    boolean shown = !isShownAsList(entry.id(), path);
    Text html = shown ? site.html(entry) : null;
    return new OldPage(
        path,
        shown ? Titles.of(entry.title(), entry.slug()) : null,
        html == null || !html.inline() ? null : html.string(),
        !entry.type().equals("attachment") || options.knowsAttachmentPages());
  }

  /** WordPress shows a list instead of a page that is set as that of the posts. */
  private boolean isShownAsList(long id, String path) {
    Long posts = options.postsPageId();
    return (posts != null && posts == id) || (lists.contains(path) && !path.equals("/"));
  }
}

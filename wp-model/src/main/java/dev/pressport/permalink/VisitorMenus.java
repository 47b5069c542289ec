package dev.pressport.permalink;

import dev.pressport.menu.Menus;
import dev.pressport.model.Menu;
import dev.pressport.model.MenuItem;
import dev.pressport.model.MenuTarget;
import dev.pressport.model.Ref;
import dev.pressport.model.Site;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.settings.SiteOptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The menus of a site as visitors saw them: with their places in the theme, the addresses of terms
 * and archives, and the pages of page lists. Items that lead to entries which are not published are
 * left out (nav-menu.php, wp_setup_nav_menu_item(); blocks/navigation-link.php).
 */
public final class VisitorMenus {
  private static final int MOST_PAGES = 2000;

  private final SiteIndex index;
  private final Permalinks permalinks;
  private @Nullable Map<Long, List<EntryOutline>> pages;

  private VisitorMenus(SiteIndex index, Permalinks permalinks) {
    this.index = index;
    this.permalinks = permalinks;
  }

  /** Returns the menus in the order of the index. */
  public static List<Menu> of(Site site, SiteIndex index, Permalinks permalinks) {
    VisitorMenus menus = new VisitorMenus(index, permalinks);
    return SiteOptions.of(site).located(index.menus()).stream().map(menus::menu).toList();
  }

  private Menu menu(Menu menu) {
    boolean keepsBelow = menu.kind().equals("classic");
    return new Menu(
        menu.kind(),
        menu.id(),
        menu.slug(),
        menu.name(),
        menu.locations(),
        items(menu.items(), keepsBelow));
  }

  /**
   * The items below a classic item that is left out take its place; those of a block go with it.
   */
  private List<MenuItem> items(List<MenuItem> items, boolean keepsBelow) {
    List<MenuItem> seen = new ArrayList<>();
    for (MenuItem item : items) {
      List<MenuItem> below = items(item.children(), keepsBelow);
      MenuTarget target = item.target();
      if (!Menus.leadsToUnpublished(target, index)) {
        seen.add(resolved(item, target.kind().equals("pageList") ? pages(target.id()) : below));
      } else if (keepsBelow) {
        seen.addAll(below);
      }
    }
    return seen;
  }

  private MenuItem resolved(MenuItem item, List<MenuItem> below) {
    MenuTarget target = item.target();
    String url = ref(target).flatMap(permalinks::urlOf).orElse(target.url());
    return new MenuItem(
        item.id(),
        label(item),
        item.title(),
        item.description(),
        target.withUrl(url),
        item.openInNewTab(),
        item.rel(),
        item.classes(),
        below);
  }

  private Optional<Ref> ref(MenuTarget target) {
    String type = target.type();
    return switch (target.kind()) {
      case "term" ->
          type == null || target.id() == null
              ? Optional.empty()
              : index.term(type, target.id()).map(term -> new Ref.ToTerm(term.key()));
      case "archive" -> type == null ? Optional.empty() : Optional.of(new Ref.ToArchive(type));
      case "home" -> Optional.of(new Ref.ToHome());
      default -> Optional.empty();
    };
  }

  private @Nullable String label(MenuItem item) {
    String own = item.label();
    if (own != null && !own.isBlank()) {
      return own;
    }
    MenuTarget target = item.target();
    return switch (target.kind()) {
      case "archive" -> target.type() == null ? own : permalinks.label(target.type());
      case "home" -> "Home";
      case "custom" -> target.type();
      default -> own;
    };
  }

  /** The pages of a page list, nested as their parents are: blocks/page-list.php. */
  private List<MenuItem> pages(@Nullable Long parent) {
    return pages(parent == null ? 0 : parent, byParent(), new HashSet<>());
  }

  private static List<MenuItem> pages(
      long parent, Map<Long, List<EntryOutline>> byParent, Set<Long> seen) {
    List<MenuItem> items = new ArrayList<>();
    for (EntryOutline page : byParent.getOrDefault(parent, List.of())) {
      if (seen.size() < MOST_PAGES && seen.add(page.id())) {
        items.add(
            new MenuItem(
                null,
                page.title(),
                null,
                null,
                new MenuTarget("post", "page", page.id(), page.url(), page.title(), page.slug()),
                false,
                List.of(),
                List.of(),
                pages(page.id(), byParent, seen)));
      }
    }
    return items;
  }

  private Map<Long, List<EntryOutline>> byParent() {
    Map<Long, List<EntryOutline>> known = pages;
    if (known == null) {
      Map<Long, List<EntryOutline>> found = new LinkedHashMap<>();
      index.forEachEntry(
          entry -> {
            if (entry.type().equals("page") && entry.status().equals("publish")) {
              found.computeIfAbsent(entry.parentId(), parent -> new ArrayList<>()).add(entry);
            }
          });
      found
          .values()
          .forEach(
              pages ->
                  pages.sort(
                      Comparator.comparingLong(EntryOutline::menuOrder)
                          .thenComparing(EntryOutline::title, String.CASE_INSENSITIVE_ORDER)));
      pages = found;
      known = found;
    }
    return known;
  }
}
